/**
 * What is known of some pairs of units, each a whole number above 0: a hash table with open addressing over two flat arrays. It is
 * asked at every place of every text, mostly about pairs nothing is known of, and answers those several times sooner than a Map.
 */
export interface PairTable {
  /** 0 where a place is free, as no text holds that pair. */
  keys: Int32Array;
  values: Int32Array;
  shift: number;
}

/** Two units as one number; the second is 0 where the first stands for itself. */
export const pairOf = (first: number, second: number): number => (first << 16) | second;

/** Places per pair, so that a free one comes soon. */
const ROOM = 8;
const GOLDEN = 0x9e3779b1;

export function pairTable(known: ReadonlyMap<number, number>): PairTable {
  const shift = Math.clz32((known.size + 1) * ROOM);
  const keys = new Int32Array(1 << (32 - shift));
  const values = new Int32Array(keys.length);
  for (const [pair, value] of known) {
    let place = Math.imul(pair, GOLDEN) >>> shift;
    while (keys[place] !== 0) place = (place + 1) & (keys.length - 1);
    keys[place] = pair;
    values[place] = value;
  }
  return { keys, values, shift };
}

/** What is known of a pair, 0 for nothing. */
export function knownOf({ keys, values, shift }: PairTable, pair: number): number {
  let place = Math.imul(pair, GOLDEN) >>> shift;
  for (;;) {
    const key = keys[place] ?? 0;
    if (key === pair) return values[place] ?? 0;
    if (key === 0) return 0;
    place = (place + 1) & (keys.length - 1);
  }
}
