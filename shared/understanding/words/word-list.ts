/** Words to look for in a text, found by their first two units, longest first. */
export type WordList<T> = ReadonlyMap<number, readonly Entry<T>[]>;

export interface Entry<T> {
  units: readonly number[];
  value: T;
}

const key = (first: number, second: number): number => (first << 16) | second;

/** Words in normalised spelling with what is known of each. */
export function wordList<T>(words: Iterable<readonly [word: string, value: T]>): WordList<T> {
  const byStart = new Map<number, Entry<T>[]>();
  for (const [word, value] of words) {
    const units = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    const start = key(units[0] ?? 0, units[1] ?? 0);
    const entries = byStart.get(start) ?? [];
    entries.push({ units, value });
    byStart.set(start, entries);
  }
  for (const entries of byStart.values()) entries.sort((a, b) => b.units.length - a.units.length);
  return byStart;
}

/** The longest word that begins at unit `at` and ends by `to`. */
export function wordAt<T>(
  list: WordList<T>,
  units: Uint16Array,
  at: number,
  to: number,
): Entry<T> | undefined {
  const first = units[at] ?? 0;
  if (at + 1 < to) {
    const entries = list.get(key(first, units[at + 1] ?? 0));
    if (entries) {
      for (const entry of entries) {
        const { length } = entry.units;
        if (at + length > to) continue;
        let k = 2;
        while (k < length && units[at + k] === entry.units[k]) k++;
        if (k >= length) return entry;
      }
    }
  }
  return list.get(key(first, 0))?.[0];
}
