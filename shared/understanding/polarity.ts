import { mix } from './grams.ts';
import { findOpinions, type Lexicon } from './lexicon.ts';
import { addBucket, addGrams, type Reading, startRow } from './reading.ts';

/** Stands for "the post as a whole" where an aspect's number would stand. */
export const WHOLE_POST = 10;

const DOCUMENT = 1;
const CLAUSE = 2;
const ASPECT = 3;
const LENGTH = 4;
const QUESTION = 5;
const OPINION = 6;
const OPINION_OF = 7;
const CLAUSE_OF = 16; // + aspect

const QUESTION_MARK = 0x3f;
const ASKING = new Set(Array.from('吗呢么啥咋', (character) => character.charCodeAt(0)));

function asks({ normalised: { units } }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = units[i] ?? 0;
    if (unit === QUESTION_MARK || ASKING.has(unit)) return true;
  }
  return false;
}

/**
 * Features for the polarity of one aspect: the n-grams of the whole text, those of the clause that carries the aspect,
 * the aspect itself, length, whether something is asked, and the clause's opinion words with negation turned.
 */
export function polarityRow(
  reading: Reading,
  lexicon: Lexicon,
  aspect: number,
  clause: number,
  bits: number,
): number[] {
  const { grams, clauses, normalised } = reading;
  const shift = 32 - bits;
  const row = startRow();
  const flag = (value: number, salt: number): void => addBucket(row, mix(value, salt) >>> shift);
  addGrams(row, grams, 0, grams.hashes.length, bits, DOCUMENT);
  flag(aspect, ASPECT);
  flag(Math.min(8, 32 - Math.clz32(normalised.length >> 3)), LENGTH);
  if (asks(reading, 0, normalised.length)) flag(0, QUESTION);
  if (clause >= 0) {
    const from = clauses.starts[clause] ?? 0;
    const to = clauses.ends[clause] ?? 0;
    addGrams(row, grams, grams.bounds[clause] ?? 0, grams.bounds[clause + 1] ?? 0, bits, CLAUSE);
    addGrams(row, grams, grams.bounds[clause] ?? 0, grams.bounds[clause + 1] ?? 0, bits, CLAUSE_OF + aspect);
    // The question mark itself stands just behind its clause.
    if (asks(reading, from, Math.min(to + 1, normalised.length))) flag(1, QUESTION);
    for (const hit of findOpinions(lexicon, normalised, from, to)) {
      flag(hit.sign, OPINION);
      flag(hit.sign * 16 + aspect, OPINION_OF);
    }
  }
  return row;
}
