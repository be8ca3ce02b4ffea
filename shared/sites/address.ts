/**
 * Addresses of an engine's pages as small templates: `forum.php?mod=viewthread&tid={id}&page={page}`,
 * `thread-{id}-{page}-{any}.html` or `index.php?topic={id}.{start}`. `{id}` and `{page}` stand for digits, `{any}` for digits
 * that say nothing, `{post}` for the number of a post the page is to show, `{start}` for how many posts or threads stand
 * before the page; a `{page}` or `{start}` that is a whole parameter may be missing. Only the last part of the path counts, so
 * a forum may live in any folder.
 */
export interface Address {
  id: string;
  /** 1 where the engine tells pages by `start`. */
  page: number;
  /** Only of engines whose addresses hold it: posts or threads before the page's first. */
  start?: number;
}

/** A text with holes for digits. */
interface Pattern {
  test: RegExp;
  holes: string[];
}

interface Template {
  file: Pattern;
  fixed: [string, string][];
  parameters: { name: string; value: Pattern; optional: boolean }[];
  startsAt: boolean;
}

const compiled = new Map<string, Template>();

function pattern(text: string): Pattern {
  const holes: string[] = [];
  const parts = text.split(/(\{[a-z]+\})/).map((part) => {
    if (!part.startsWith('{')) return part.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    holes.push(part.slice(1, -1));
    return '(\\d{1,12})';
  });
  return { test: new RegExp(`^${parts.join('')}$`, 'i'), holes };
}

function compile(template: string): Template {
  const known = compiled.get(template);
  if (known !== undefined) return known;
  const [path = '', query = ''] = template.split('?', 2);
  const result: Template = {
    file: pattern(path),
    fixed: [],
    parameters: [],
    startsAt: template.includes('{start}'),
  };
  for (const [name, value] of new URLSearchParams(query)) {
    if (value.includes('{'))
      result.parameters.push({
        name,
        value: pattern(value),
        optional: value === '{page}' || value === '{start}',
      });
    else result.fixed.push([name, value]);
  }
  compiled.set(template, result);
  return result;
}

/** Some engines part parameters by semicolons. */
const parametersOf = (url: URL): URLSearchParams =>
  url.search.includes(';') ? new URLSearchParams(url.search.replaceAll(';', '&')) : url.searchParams;

function matchOne({ file, fixed, parameters, startsAt }: Template, url: URL): Address | null {
  const path = file.test.exec(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
  if (path === null) return null;
  const given = parametersOf(url);
  if (fixed.some(([name, value]) => given.get(name) !== value)) return null;
  const digits = new Map(file.holes.map((hole, index) => [hole, path[index + 1] ?? '']));
  for (const { name, value, optional } of parameters) {
    const match = value.test.exec(given.get(name) ?? '');
    if (match === null && !optional) return null;
    value.holes.forEach((hole, index) => {
      const found = match?.[index + 1];
      if (found !== undefined) digits.set(hole, found);
    });
  }
  const id = digits.get('id');
  if (id === undefined) return null;
  const address = { id: String(Number(id)), page: Math.max(1, Number(digits.get('page') ?? '1')) };
  return startsAt ? { ...address, start: Number(digits.get('start') ?? '0') } : address;
}

/** Id and page number an address carries, or null when it has none of the forms. */
export function matchAddress(templates: readonly string[], url: URL): Address | null {
  for (const template of templates) {
    const address = matchOne(compile(template), url);
    if (address !== null) return address;
  }
  return null;
}

/** A web address, or null for anything else (javascript:, mailto:, nonsense, over 2,000 characters). */
export function parseWebAddress(text: string, base?: URL): URL | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 2000 || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/**
 * Where links on a page start from: its `<base>`, but only its folder and only when it names the same host. The host and
 * scheme stay those of the page's own address, since forums behind a proxy print the wrong ones.
 */
export function linkBase(url: URL, baseHref: string | null): URL {
  const base = baseHref === null ? null : parseWebAddress(baseHref, url);
  if (base === null || base.hostname !== url.hostname) return url;
  // Set, not resolved: a path such as //other.example would be taken for a host.
  const start = new URL(url.origin);
  start.pathname = base.pathname;
  return start;
}

/** Parameters parted by semicolons keep their spelling: printed by `URLSearchParams` a semicolon is part of a value. */
function withoutNoise(query: string, noise: readonly string[]): string {
  const kept = query.split(/(?=[;&])/).filter((part) => {
    const name = part.replace(/^[;&]/, '').split('=', 1)[0] ?? '';
    return name !== '' && !noise.includes(name);
  });
  return kept.join('').replace(/^[;&]/, '');
}

/**
 * One address for one page, whichever list it was found on: without fragment, without the parameters that only say where
 * the reader came from, and with 1 for `{any}` (in `thread-12-1-3.html` the 3 is the list's page).
 */
export function cleanAddress(
  url: URL,
  { thread, noise }: { thread: readonly string[]; noise: readonly string[] },
): string {
  const clean = new URL(url);
  clean.hash = '';
  if (clean.search.includes(';')) clean.search = withoutNoise(clean.search.slice(1), noise);
  else for (const name of noise) if (clean.searchParams.has(name)) clean.searchParams.delete(name);
  for (const template of thread) {
    const { file } = compile(template);
    const any = file.holes.indexOf('any');
    if (any < 0) continue;
    const cut = clean.pathname.lastIndexOf('/') + 1;
    const digits = file.test.exec(clean.pathname.slice(cut))?.slice(1);
    if (digits === undefined) continue;
    let seen = -1;
    clean.pathname =
      clean.pathname.slice(0, cut) +
      template.replace(/\{[a-z]+\}/g, () => (++seen === any ? '1' : (digits[seen] ?? '')));
    break;
  }
  return clean.href;
}
