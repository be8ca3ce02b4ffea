import { type Clauses, splitClauses } from './clauses.ts';
import { extractGrams, type Grams, mix } from './grams.ts';
import type { Span } from './insight.ts';
import { type Normalised, normalise } from './normalise.ts';

/** A text taken apart once; every head works on this. */
export interface Reading {
  normalised: Normalised;
  clauses: Clauses;
  grams: Grams;
}

export function read(text: string): Reading {
  const normalised = normalise(text);
  const clauses = splitClauses(normalised);
  return { normalised, clauses, grams: extractGrams(normalised, clauses) };
}

/** Where units [from, to) stand in the original text. */
export function spanOf({ starts, ends }: Normalised, from: number, to: number): Span {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}

export function clauseSpan({ normalised, clauses }: Reading, clause: number): Span {
  return spanOf(normalised, clauses.starts[clause] ?? 0, clauses.ends[clause] ?? 0);
}

/**
 * Buckets already taken by the group being filled, one bit each, as that fits the fastest cache. One set serves all widths, as groups
 * are filled one at a time and wipe what they took.
 */
const taken = new Int32Array(1 << 15);

/** Puts a bucket into a group unless it is there. */
function put(buckets: number[], bucket: number): void {
  const word = taken[bucket >>> 5] ?? 0;
  const bit = 1 << bucket;
  if ((word & bit) !== 0) return;
  taken[bucket >>> 5] = word | bit;
  buckets.push(bucket);
}

function wipe(buckets: readonly number[]): void {
  for (const bucket of buckets) taken[bucket >>> 5] = 0;
}

/** Fills one group with distinct buckets; finish it before the next begins. */
export function distinct(fill: (add: (bucket: number) => void) => void): number[] {
  const buckets: number[] = [];
  fill((bucket) => put(buckets, bucket));
  wipe(buckets);
  return buckets;
}

/** The distinct buckets of n-grams [from, to); `salt` keeps kinds of feature apart (0: the hash as it is). */
export function gramBuckets(
  { hashes }: Grams,
  from: number,
  to: number,
  bits: number,
  salt: number,
): number[] {
  const shift = 32 - bits;
  const buckets: number[] = [];
  for (let i = from; i < to; i++) {
    const hash = hashes[i] ?? 0;
    put(buckets, (salt === 0 ? hash : mix(hash, salt)) >>> shift);
  }
  wipe(buckets);
  return buckets;
}
