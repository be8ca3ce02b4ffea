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

/** Buckets already taken by the group being filled. One stamp table serves all widths, as groups are filled one at a time. */
const stamps = new Int32Array(1 << 20);
let stamp = 0;

/** Fills one group with distinct buckets; finish it before the next begins. */
export function distinct(fill: (add: (bucket: number) => void) => void): number[] {
  stamp = stamp === 0x7fffffff ? 1 : stamp + 1;
  if (stamp === 1) stamps.fill(0);
  const buckets: number[] = [];
  fill((bucket) => {
    if (stamps[bucket] === stamp) return;
    stamps[bucket] = stamp;
    buckets.push(bucket);
  });
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
  stamp = stamp === 0x7fffffff ? 1 : stamp + 1;
  if (stamp === 1) stamps.fill(0);
  const shift = 32 - bits;
  const buckets: number[] = [];
  for (let i = from; i < to; i++) {
    const hash = hashes[i] ?? 0;
    const bucket = (salt === 0 ? hash : mix(hash, salt)) >>> shift;
    if (stamps[bucket] === stamp) continue;
    stamps[bucket] = stamp;
    buckets.push(bucket);
  }
  return buckets;
}
