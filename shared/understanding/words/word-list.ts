import { knownOf, type PairTable, pairOf, pairTable } from './pair-table.ts';

/** Words to look for in a text, found by their first two units, longest first. */
export interface WordList<T> {
  /** Which of `entries` begin with a pair of units; the second is 0 for words of one. */
  starts: PairTable;
  entries: readonly (readonly Entry<T>[])[];
}

export interface Entry<T> {
  units: readonly number[];
  value: T;
}

/** Words in normalised spelling with what is known of each. */
export function wordList<T>(words: Iterable<readonly [word: string, value: T]>): WordList<T> {
  const byStart = new Map<number, Entry<T>[]>();
  for (const [word, value] of words) {
    const units = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    const start = pairOf(units[0] ?? 0, units[1] ?? 0);
    const entries = byStart.get(start) ?? [];
    entries.push({ units, value });
    byStart.set(start, entries);
  }
  for (const entries of byStart.values()) entries.sort((a, b) => b.units.length - a.units.length);
  const starts = pairTable(new Map([...byStart.keys()].map((pair, i) => [pair, i + 1])));
  return { starts, entries: [[], ...byStart.values()] };
}

/** The longest word that begins at unit `at` and ends by `to`. */
export function wordAt<T>(
  { starts, entries }: WordList<T>,
  units: Uint16Array,
  at: number,
  to: number,
): Entry<T> | undefined {
  const first = units[at] ?? 0;
  const which = at + 1 < to ? knownOf(starts, pairOf(first, units[at + 1] ?? 0)) : 0;
  if (which > 0) {
    for (const entry of entries[which] ?? []) {
      const { length } = entry.units;
      if (at + length > to) continue;
      let k = 2;
      while (k < length && units[at + k] === entry.units[k]) k++;
      if (k >= length) return entry;
    }
  }
  const alone = knownOf(starts, pairOf(first, 0));
  return alone > 0 ? entries[alone]?.[0] : undefined;
}
