import { addGrams, type Reading, startRow } from './reading.ts';
import type { Table } from './table.ts';

/** The features of the aspect heads: which n-grams the text holds. */
export function aspectRow(reading: Reading, bits: number): number[] {
  const row = startRow();
  addGrams(row, reading.grams, 0, reading.grams.hashes.length, bits, 0);
  return row;
}

/** The clause whose n-grams speak loudest for a head, or -1 when the text has no clause. Ties go to the first. */
export function loudestClause({ grams }: Reading, table: Table, head: number): number {
  const width = table.heads.length;
  const shift = 32 - table.bits;
  let best = -1;
  let loudest = -Infinity;
  for (let clause = 0; clause + 1 < grams.bounds.length; clause++) {
    let sum = 0;
    const to = grams.bounds[clause + 1] ?? 0;
    for (let i = grams.bounds[clause] ?? 0; i < to; i++) {
      sum += table.weights[((grams.hashes[i] ?? 0) >>> shift) * width + head] ?? 0;
    }
    if (sum > loudest) {
      loudest = sum;
      best = clause;
    }
  }
  return best;
}
