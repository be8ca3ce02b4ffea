import { mix } from './grams.ts';
import { distinct, gramBuckets, type Reading } from './reading.ts';
import { type FeatureGroup, sumOfHead, type Table } from './table.ts';
import { ASPECT_WORDS } from './words/aspect-words.ts';
import { wordAt } from './words/word-list.ts';

const OPENING = 78;
const CLOSING = 79;
const NAMED = 77;
/** How much the names of things count beside the n-grams, found by cross-validation. */
const NAMED_WEIGHT = 0.4;

/**
 * Which n-grams a text holds, and which two characters each clause begins and ends with: the features of the
 * complaint heads.
 */
export function textFeatures(reading: Reading, bits: number): FeatureGroup[] {
  const { grams, clauses, normalised } = reading;
  const { units } = normalised;
  const buckets = gramBuckets(grams, 0, grams.hashes.length, bits, 0);
  const shift = 32 - bits;
  const edge = (at: number, beside: number, salt: number): number =>
    mix((units[at] ?? 0) * 70_001 + (at === beside ? 0 : (units[beside] ?? 0)), salt) >>> shift;
  const edges = distinct((add) => {
    for (let clause = 0; clause < clauses.starts.length; clause++) {
      const first = clauses.starts[clause] ?? 0;
      const last = (clauses.ends[clause] ?? 0) - 1;
      add(edge(first, Math.min(first + 1, last), OPENING));
      add(edge(last, Math.max(last - 1, first), CLOSING));
    }
  });
  for (const bucket of edges) buckets.push(bucket);
  return [{ buckets, weight: 1 }];
}

/** What the aspect heads see of a text: the same, and which things it names. */
export function aspectFeatures(reading: Reading, bits: number): FeatureGroup[] {
  const { units, length } = reading.normalised;
  const shift = 32 - bits;
  const named = distinct((add) => {
    for (let i = 0; i < length; ) {
      const found = wordAt(ASPECT_WORDS, units, i, length);
      if (found) add(mix(found.value, NAMED) >>> shift);
      i += found?.units.length ?? 1;
    }
  });
  return [...textFeatures(reading, bits), { buckets: named, weight: NAMED_WEIGHT }];
}

/** The clause whose n-grams speak loudest for a head, or -1 when the text has no clause. Ties go to the first. */
export function loudestClause({ grams }: Reading, table: Table, head: number): number {
  const { hashes, bounds } = grams;
  let best = -1;
  let loudest = -Infinity;
  for (let clause = 0; clause + 1 < bounds.length; clause++) {
    const sum = sumOfHead(table, head, hashes, bounds[clause] ?? 0, bounds[clause + 1] ?? 0);
    if (sum > loudest) {
      loudest = sum;
      best = clause;
    }
  }
  return best;
}
