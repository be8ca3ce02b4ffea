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

/** Buckets already taken by the row being built. One stamp table serves all widths, as rows are built one at a time. */
const stamps = new Int32Array(1 << 20);
let stamp = 0;

/** Collects the distinct buckets of one row. Start a row before adding to it; only one row is under way at a time. */
export function startRow(): number[] {
  stamp++;
  if (stamp === 0x7fffffff) {
    stamps.fill(0);
    stamp = 1;
  }
  return [];
}

export function addBucket(row: number[], bucket: number): void {
  if (stamps[bucket] === stamp) return;
  stamps[bucket] = stamp;
  row.push(bucket);
}

/** Adds the n-grams hashes[from, to) to the row; `salt` keeps kinds of feature apart (0: the hash as it is). */
export function addGrams(
  row: number[],
  { hashes }: Grams,
  from: number,
  to: number,
  bits: number,
  salt: number,
): void {
  const shift = 32 - bits;
  for (let i = from; i < to; i++) {
    const hash = hashes[i] ?? 0;
    addBucket(row, (salt === 0 ? hash : mix(hash, salt)) >>> shift);
  }
}
