import type { Span } from './insight.ts';
import type { Normalised } from './normalise.ts';

/** Words found by their first two units, longest first. */
export interface Lexicon {
  byStart: ReadonlyMap<number, readonly { units: readonly number[]; sign: 1 | -1; id: number }[]>;
}

export interface OpinionHit {
  /** Which word, a small stable number. */
  id: number;
  /** +1 praise, -1 blame, after negation. */
  sign: 1 | -1;
  span: Span;
}

/** Words that turn the opinion after them around when they stand at most two characters before it. */
const NEGATIONS = new Set(Array.from('不没无非未别勿', (character) => character.charCodeAt(0)));

const key = (first: number, second: number): number => (first << 16) | second;

export function buildLexicon(words: ReadonlyMap<string, 1 | -1>): Lexicon {
  const byStart = new Map<number, { units: number[]; sign: 1 | -1; id: number }[]>();
  let id = 0;
  for (const [word, sign] of words) {
    const units = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    const start = key(units[0] ?? 0, units[1] ?? 0);
    const list = byStart.get(start) ?? [];
    list.push({ units, sign, id: ++id });
    byStart.set(start, list);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.units.length - a.units.length);
  return { byStart };
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
    const first = units[i] ?? 0;
    const here = (i + 1 < to ? lexicon.byStart.get(key(first, units[i + 1] ?? 0)) : undefined) ?? [];
    let found = here.find(
      (word) => i + word.units.length <= to && word.units.every((unit, k) => units[i + k] === unit),
    );
    found ??= lexicon.byStart.get(key(first, 0))?.[0];
    if (!found) {
      i++;
      continue;
    }
    let turned = false;
    for (let back = Math.max(free, i - 2); back < i; back++) {
      if (NEGATIONS.has(units[back] ?? 0)) turned = true;
    }
    hits.push({
      id: found.id,
      sign: (turned ? -found.sign : found.sign) === 1 ? 1 : -1,
      span: { start: i, end: i + found.units.length },
    });
    i += found.units.length;
    free = i;
  }
  return hits;
}
