/** The groups of a robots.txt that concern one reader, small enough to match addresses against without delay. */
export interface BoundedRobots {
  /** robots.txt text with the rules as they stand. */
  exact: string;
  /** robots.txt text with the Disallow rules that were too costly, each cut down to what stands before its first `*`. */
  wider: string;
}

/** RFC 9309 (2.5) asks readers to parse at least 500 KiB. */
const LONGEST_FILE = 512 * 1024;
const MOST_RULES = 2000;
const MOST_WILDCARDS = 8;
const LONGEST_RULE = 500;
/**
 * Matching takes up to one step per character of a rule with `*` and character of the address, so this many of them,
 * over all rules, bound the time an address may take.
 */
const MOST_WILDCARD_CHARACTERS = 6_000;

/**
 * Keeps what a robots.txt says to `product` and to everybody, within bounds. What is over them errs on the side of
 * reading less: an Allow is dropped, a Disallow forbids everything that starts like it.
 * @param product product token of our user agent
 */
export function boundRobots(text: string, product: string): BoundedRobots {
  const exact: string[] = [];
  const wider = new Set<string>();
  const us = product.toLowerCase();
  let agents = new Set<string>();
  let naming = false;
  let rules = 0;
  let wildcardCharacters = 0;
  for (const line of text.slice(0, LONGEST_FILE).split(/\r\n|\r|\n/)) {
    const [field = '', value] = fieldOf(line);
    if (value === undefined) continue;
    if (field === 'user-agent') {
      if (!naming) agents = new Set();
      naming = true;
      const name = value.toLowerCase().split('/', 1)[0]?.trim();
      if (name === us || name === '*') agents.add(name);
      continue;
    }
    if (field !== 'allow' && field !== 'disallow' && field !== 'crawl-delay') continue;
    if (naming) for (const name of agents) exact.push(`User-agent: ${name}`);
    // Whoever is named obeys that group alone, in both texts.
    if (agents.has(us)) wider.add(`User-agent: ${us}\nDisallow:`);
    naming = false;
    if (agents.size === 0) continue;
    if (field === 'crawl-delay' || value === '') {
      exact.push(`${field}: ${value.slice(0, 40)}`);
      continue;
    }
    const wildcards = value.split('*').length - 1;
    const cost = wildcards === 0 ? 0 : value.length;
    const fits =
      rules < MOST_RULES &&
      wildcards <= MOST_WILDCARDS &&
      value.length <= LONGEST_RULE &&
      wildcardCharacters + cost <= MOST_WILDCARD_CHARACTERS;
    if (fits) {
      rules++;
      wildcardCharacters += cost;
      exact.push(`${field}: ${value}`);
    } else if (field === 'disallow') {
      for (const name of agents) wider.add(`User-agent: ${name}\nDisallow: ${startOf(value)}`);
      // A group of ours stays a group of ours though none of its rules is left.
      exact.push('disallow:');
    }
  }
  return { exact: exact.join('\n'), wider: [...wider].join('\n') };
}

function fieldOf(line: string): [string, string] | [] {
  const plain = line.split('#', 1)[0] ?? '';
  const colon = plain.indexOf(':');
  return colon < 0 ? [] : [plain.slice(0, colon).trim().toLowerCase(), plain.slice(colon + 1).trim()];
}

/** What every address a rule matches starts with; a `$` at its end would be read as the end of the address. */
function startOf(rule: string): string {
  const literal = (rule.split('*', 1)[0] ?? '').slice(0, LONGEST_RULE);
  let end = literal.length;
  while (literal[end - 1] === '$') end--;
  return end === 0 ? '/' : literal.slice(0, end);
}
