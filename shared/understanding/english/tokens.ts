export interface Token {
  /** As written, lower case, typographic apostrophes straightened. */
  word: string;
  /** Without endings: rattles, rattled and rattling are one. */
  stem: string;
  /** Units of the normalised text. */
  from: number;
  to: number;
  clause: number;
  sentence: number;
}

/** Words that open a clause of their own. */
const TURNS = new Set([
  'but',
  'although',
  'though',
  'however',
  'yet',
  'whereas',
  'except',
  'plus',
  'while',
  'and',
]);
/** These join lists as often as clauses, so they cut only before a word for a person or a thing that does something. */
const DOERS = new Set('i it we they the that this my dealer you he she there'.split(' '));

const WORD = /[a-z0-9]+(?:'[a-z]+)?/g;
const CUTS_SENTENCE = /[.!?\n…]/;
const CUTS_CLAUSE = /[,;:()"“”—–]| - /;
/** A novel is cut here; faults and feelings come early. */
const MOST_TOKENS = 20_000;

/** Ends of words that are only grammar. */
export function stemOf(written: string): string {
  let word = written.replace(/'s?$/, '');
  if (word.length <= 3) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) word = word.slice(0, -2);
  else if (/[^sui]s$/.test(word)) word = word.slice(0, -1);
  else if (word.length > 5 && word.endsWith('ing')) word = word.slice(0, -3);
  else if (word.length > 4 && word.endsWith('ed')) word = word.slice(0, -2);
  if (word.length > 3 && /([bdgklmnprtz])\1$/.test(word)) word = word.slice(0, -1);
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** The words of an English text. `text` is in normalised spelling. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  let sentence = 0;
  let end = 0;
  let opened = 0;
  for (const { 0: word, index } of text.replaceAll('’', "'").matchAll(WORD)) {
    if (tokens.length === MOST_TOKENS) break;
    const gap = text.slice(end, Math.min(index, end + 12));
    const decimal = gap === '.' && /^\d/.test(word);
    if (!decimal && CUTS_SENTENCE.test(gap)) {
      sentence++;
      clause++;
      opened = tokens.length;
    } else if (
      (!decimal && CUTS_CLAUSE.test(gap)) ||
      (TURNS.has(word) && word !== 'and' && word !== 'while')
    ) {
      if (tokens.length > opened) clause++;
      opened = tokens.length;
    }
    const last = tokens.at(-1);
    if (last && (last.word === 'and' || last.word === 'while') && last.clause === clause && DOERS.has(word)) {
      clause++;
      opened = tokens.length;
    }
    end = index + word.length;
    tokens.push({ word, stem: stemOf(word), from: index, to: end, clause, sentence });
  }
  return tokens;
}
