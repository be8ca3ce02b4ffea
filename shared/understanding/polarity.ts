import { mix } from './grams.ts';
import { findOpinions, type Lexicon, negated } from './lexicon.ts';
import { distinct, gramBuckets, type Reading } from './reading.ts';
import type { FeatureGroup } from './table.ts';
import { OPINION_WORDS, type OpinionWord } from './words/opinion-words.ts';
import { unitSet } from './words/unit-set.ts';
import { wordAt } from './words/word-list.ts';

const DOCUMENT = 1;
const CLAUSE = 2;
const ASPECT = 3;
const LENGTH = 4;
const QUESTION = 5;
const OPINION = 6;
const OPINION_OF = 7;
const NEXT_CLAUSE = 80;
const CLAUSE_LENGTH = 84;
const QUESTION_OF = 85;
const CLAUSE_OF = 16; // + aspect
const MEANING = 86;
const MEANING_OF = 87;
const MEANING_ANYWHERE = 88;
const WORD = 89;
const WORD_OF = 90;

/** How much each kind of feature counts, found by cross-validation. */
const WEIGHTS = {
  document: 0.5,
  clause: 0.6,
  clauseOf: 0.6,
  opinion: 0.4,
  meaning: 0.4,
  anywhere: 0.25,
  word: 0.3,
  next: 0.3,
  flags: 0.3,
};

/** How many units before an opinion word a negation may stand: 不是很好. */
const NEGATION_REACH = 3;

const ASKING = unitSet('?吗呢么啥咋');

/** Whether a question mark or word stands in units [from, to). */
export function asks({ normalised: { units } }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (ASKING[units[i] ?? 0] === 1) return true;
  return false;
}

/** Lengths that double are one class apart. */
export const lengthClass = (length: number): number => Math.min(8, 32 - Math.clz32(length >> 3));

/** What every aspect of a text shares, made once. */
export interface Whole {
  grams: FeatureGroup;
  /** The opinion words of each clause. */
  said: readonly (readonly Said[])[];
}

interface Said extends OpinionWord {
  /** 1 behind a negation, else 0. */
  turned: number;
}

function saidIn({ units }: Reading['normalised'], from: number, to: number): Said[] {
  const said: Said[] = [];
  let free = from; // negation does not reach back over the word before
  for (let i = from; i < to; ) {
    const found = wordAt(OPINION_WORDS, units, i, to);
    if (!found) {
      i++;
      continue;
    }
    const turned = negated(units, Math.max(free, i - NEGATION_REACH), i) ? 1 : 0;
    const { word, meanings } = found.value;
    said.push({ word, meanings, turned });
    i += found.units.length;
    free = i;
  }
  return said;
}

/** The n-grams and opinion words of the whole text for the polarity heads. */
export function readWhole({ grams, clauses, normalised }: Reading, bits: number): Whole {
  return {
    grams: {
      buckets: gramBuckets(grams, 0, grams.hashes.length, bits, DOCUMENT),
      weight: WEIGHTS.document,
    },
    said: clauses.starts.map((from, clause) => saidIn(normalised, from, clauses.ends[clause] ?? from)),
  };
}

/**
 * Features for the polarity of one aspect: the n-grams of the whole text, those of the clause that carries the aspect, alone and
 * together with the aspect, those of the clause after it; opinion words there with negation turned, by the sign learned of them, by
 * meaning and one by one, and their meanings anywhere in the text; a few flags: which aspect, how long, whether something is asked.
 */
export function polarityFeatures(
  reading: Reading,
  whole: Whole,
  lexicon: Lexicon,
  aspect: number,
  clause: number,
  bits: number,
): FeatureGroup[] {
  const { grams, clauses, normalised } = reading;
  const { bounds } = grams;
  const shift = 32 - bits;
  const hash = (value: number, salt: number): number => mix(value, salt) >>> shift;
  const gramsOf = (which: number, salt: number): number[] =>
    gramBuckets(grams, bounds[which] ?? 0, bounds[which + 1] ?? 0, bits, salt);
  const from = clauses.starts[clause] ?? 0;
  const to = clauses.ends[clause] ?? 0;
  // The question mark itself stands just behind its clause.
  const clauseAsks = asks(reading, from, Math.min(to + 1, normalised.length));
  const opinions = distinct((add) => {
    for (const { sign } of findOpinions(lexicon, normalised, from, to)) {
      add(hash(sign, OPINION));
      add(hash(sign * 16 + aspect, OPINION_OF));
    }
  });
  const here = whole.said[clause] ?? [];
  const meanings = distinct((add) => {
    for (const { meanings: some, turned } of here) {
      for (const meaning of some) {
        add(hash(meaning * 2 + turned, MEANING));
        add(hash((meaning * 2 + turned) * 16 + aspect, MEANING_OF));
      }
    }
  });
  const anywhere = distinct((add) => {
    for (const said of whole.said) {
      for (const { meanings: some, turned } of said) {
        for (const meaning of some) add(hash((meaning * 2 + turned) * 16 + aspect, MEANING_ANYWHERE));
      }
    }
  });
  const words = distinct((add) => {
    for (const { word, turned } of here) {
      add(hash(word * 2 + turned, WORD));
      add(hash((word * 2 + turned) * 16 + aspect, WORD_OF));
    }
  });
  const flags = [
    hash(aspect, ASPECT),
    hash(lengthClass(normalised.length), LENGTH),
    hash(Math.min(6, (to - from) >> 2), CLAUSE_LENGTH),
    hash(aspect * 2 + (clauseAsks ? 1 : 0), QUESTION_OF),
  ];
  if (asks(reading, 0, normalised.length)) flags.push(hash(0, QUESTION));
  if (clauseAsks) flags.push(hash(1, QUESTION));
  return [
    whole.grams,
    { buckets: gramsOf(clause, CLAUSE), weight: WEIGHTS.clause },
    { buckets: gramsOf(clause, CLAUSE_OF + aspect), weight: WEIGHTS.clauseOf },
    { buckets: opinions, weight: WEIGHTS.opinion },
    { buckets: meanings, weight: WEIGHTS.meaning },
    { buckets: anywhere, weight: WEIGHTS.anywhere },
    { buckets: words, weight: WEIGHTS.word },
    {
      buckets: clause + 1 < clauses.starts.length ? gramsOf(clause + 1, NEXT_CLAUSE) : [],
      weight: WEIGHTS.next,
    },
    { buckets: flags, weight: WEIGHTS.flags },
  ];
}
