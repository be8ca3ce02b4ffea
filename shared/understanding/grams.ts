import type { Clauses } from './clauses.ts';
import type { Normalised } from './normalise.ts';

/** Hashed character 1–3-grams of a text, clause by clause; clause i owns hashes[bounds[i], bounds[i + 1]). */
export interface Grams {
  hashes: Int32Array;
  bounds: readonly number[];
}

const PRIME = 0x5bd1e995;
const ZERO = 0x30;
const MAX_DIGITS = 4;
const MAX_REPEATS = 2;

/**
 * N-grams never cross a clause boundary. Digits become their shape (2016 → 0000, at most four), and a character repeated
 * more than twice counts twice, so 8.5 and 7.9, 哈哈哈 and 哈哈哈哈 are one thing.
 */
export function extractGrams({ units, length }: Normalised, clauses: Clauses): Grams {
  const hashes = new Int32Array(length * 3);
  const bounds = [0];
  let count = 0;
  for (let c = 0; c < clauses.starts.length; c++) {
    const end = clauses.ends[c] ?? 0;
    let last = -1;
    let run = 0;
    let first = 0; // the two codes before this one, 0 where the clause has not that many yet
    let second = 0;
    for (let i = clauses.starts[c] ?? 0; i < end; i++) {
      let code = units[i] ?? 0;
      if (code >= 0x30 && code <= 0x39) code = ZERO;
      run = code === last ? run + 1 : 1;
      last = code;
      if (run > (code === ZERO ? MAX_DIGITS : MAX_REPEATS)) continue;
      hashes[count++] = mix(code, 0x11);
      if (second !== 0) {
        const pair = Math.imul(second, 0x10001) ^ Math.imul(code, 0x9e3779b1);
        hashes[count++] = mix(pair, 0x22);
        if (first !== 0) hashes[count++] = mix(pair ^ Math.imul(first, 0x85ebca6b), 0x33);
      }
      first = second;
      second = code;
    }
    bounds.push(count);
  }
  return { hashes: hashes.subarray(0, count), bounds };
}

/** A 32-bit finaliser (multiply and xor-shift, as in MurmurHash2): any of its bits may be used as a bucket. */
export function mix(value: number, salt: number): number {
  let h = Math.imul(value ^ (value >>> 15), PRIME) ^ Math.imul(salt, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 13), PRIME);
  return h ^ (h >>> 15);
}
