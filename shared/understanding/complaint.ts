import { addGrams, type Reading, startRow } from './reading.ts';

/** The features of the complaint heads: which n-grams the text holds. */
export function complaintRow(reading: Reading, bits: number): number[] {
  const row = startRow();
  addGrams(row, reading.grams, 0, reading.grams.hashes.length, bits, 0);
  return row;
}
