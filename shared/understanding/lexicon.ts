import type { Span } from './insight.ts';
import type { Normalised } from './normalise.ts';
import { unitSet } from './words/unit-set.ts';
import { type WordList, wordAt, wordList } from './words/word-list.ts';

/** Opinion words: +1 praises, -1 blames. */
export type Lexicon = WordList<{ sign: 1 | -1; id: number }>;

export interface OpinionHit {
  /** Which word, a small stable number. */
  id: number;
  /** +1 praise, -1 blame, after negation. */
  sign: 1 | -1;
  span: Span;
}

/** Words that turn the opinion after them around when they stand shortly before it. */
const NEGATIONS = unitSet('不没无非未别勿');

/** Whether one of units [from, to) turns what follows around. */
export function negated(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (NEGATIONS[units[i] ?? 0] === 1) return true;
  return false;
}

export function buildLexicon(words: ReadonlyMap<string, 1 | -1>): Lexicon {
  return wordList([...words].map(([word, sign], i) => [word, { sign, id: i + 1 }] as const));
}

/** Opinion words in units [from, to), longest match first, left to right. Spans are in units. */
export function findOpinions(
  lexicon: Lexicon,
  { units }: Normalised,
  from: number,
  to: number,
): OpinionHit[] {
  const hits: OpinionHit[] = [];
  let free = from; // negation does not reach back over the word before
  for (let i = from; i < to; ) {
    const found = wordAt(lexicon, units, i, to);
    if (!found) {
      i++;
      continue;
    }
    const { sign, id } = found.value;
    const end = i + found.units.length;
    const turned = negated(units, Math.max(free, i - 2), i);
    hits.push({ id, sign: (turned ? -sign : sign) === 1 ? 1 : -1, span: { start: i, end } });
    i = end;
    free = i;
  }
  return hits;
}
