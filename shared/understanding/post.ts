import { textFeatures } from './aspects.ts';
import { tellsOfOthers } from './cues.ts';
import { mix } from './grams.ts';
import type { AspectLabel } from './insight.ts';
import { findOpinions, type Lexicon } from './lexicon.ts';
import { asks, lengthClass } from './polarity.ts';
import { distinct, gramBuckets, type Reading } from './reading.ts';
import { type Signs, signsOf } from './signs.ts';
import type { FeatureGroup } from './table.ts';

const LENGTH = 4;
const OPINION = 5;
const OPINIONS = 6;
const FIRST_CLAUSE = 91;
const LAST_CLAUSE = 90;
const BLAME = 100;
const PRAISE = 101;
const FEELINGS = 102;
const EVIDENCE = 103;
const NOISE = 104;
const QUESTION = 105;
const FAULT_ASKED = 106;
const CUE = 200;
const OTHERS = 201;
const CUE_PAIR = 202;
/** Signs beyond those of `cues`: a fault is named, something is asked. */
const NAMED = 30;
const ASKED = 31;
const ASPECTS_BOTH = 300;
const ASPECTS_BLAMED = 301;
const ASPECTS_PRAISED = 302;
const ASPECTS_ANY = 303;

/** How much each kind of feature counts, found by cross-validation. */
const WEIGHTS = {
  last: 0.4,
  first: 0.2,
  flags: 0.5,
  feeling: 0.7,
  aspects: 0.5,
  cues: 0.5,
  pairs: 0.3,
  others: 0.7,
};

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** What was found in a post before it is judged as a whole. */
export interface Found {
  /** From `plainReading`. */
  plain: Reading;
  /** The post in normalised spelling. */
  text: string;
  noisy: boolean;
  aspects: readonly AspectLabel[];
}

/**
 * What the heads for a post as a whole (three of tone, one of complaint) see of it: its n-grams and clause rims, those of its first
 * and last clause, where writers put the point, how its aspects are spoken of, and what the rules find: opinion words, words of
 * feeling, evidence of a fault, noise, a question, length, cues and which cues stand together.
 */
export function postFeatures(
  { plain, text, noisy, aspects }: Found,
  lexicon: Lexicon,
  bits: number,
  signs: Signs = signsOf(text),
): FeatureGroup[] {
  const { grams, clauses, normalised } = plain;
  const { bounds } = grams;
  const hash = (value: number, salt: number): number => mix(value, salt) >>> (32 - bits);
  const gramsOf = (which: number, salt: number): number[] =>
    gramBuckets(grams, bounds[which] ?? 0, bounds[which + 1] ?? 0, bits, salt);
  let praise = 0;
  let blame = 0;
  for (const { sign } of findOpinions(lexicon, normalised, 0, normalised.length)) {
    if (sign > 0) praise++;
    else blame++;
  }
  const blamed = aspects.filter(({ polarity }) => polarity === 'negative').length;
  const praised = aspects.filter(({ polarity }) => polarity === 'positive').length;
  const { felt } = signs;
  const { named, points } = signs.evidence;
  const asked = asks(plain, 0, normalised.length) ? 1 : 0;
  const flags = [
    hash(lengthClass(normalised.length), LENGTH),
    hash(within(praise - blame, -3, 3), OPINION),
    hash(Math.min(3, praise) * 4 + Math.min(3, blame), OPINIONS),
    hash((named ? 16 : 0) + within(points, -3, 6), EVIDENCE),
    hash(noisy ? 1 : 0, NOISE),
    hash(asked, QUESTION),
    hash(asked + (named ? 2 : 0), FAULT_ASKED),
  ];
  const feeling: number[] = [];
  if (felt.blame > 0) feeling.push(hash(felt.blame, BLAME));
  if (felt.praise > 0) feeling.push(hash(felt.praise, PRAISE));
  feeling.push(hash(felt.blame * 4 + felt.praise, FEELINGS));
  const last = clauses.starts.length - 1;
  const seen = [...signs.cues];
  if (named) seen.push(NAMED);
  if (asked === 1) seen.push(ASKED);
  return [
    ...textFeatures(plain, bits),
    { buckets: last < 0 ? [] : gramsOf(last, LAST_CLAUSE), weight: WEIGHTS.last },
    { buckets: last < 0 ? [] : gramsOf(0, FIRST_CLAUSE), weight: WEIGHTS.first },
    { buckets: distinct((add) => flags.forEach(add)), weight: WEIGHTS.flags },
    { buckets: feeling, weight: WEIGHTS.feeling },
    {
      buckets: [
        hash(Math.min(3, blamed) * 4 + Math.min(3, praised), ASPECTS_BOTH),
        hash(Math.min(2, blamed), ASPECTS_BLAMED),
        hash(Math.min(2, praised), ASPECTS_PRAISED),
        hash(Math.min(1, aspects.length), ASPECTS_ANY),
      ],
      weight: WEIGHTS.aspects,
    },
    { buckets: tellsOfOthers(text) ? [hash(0, OTHERS)] : [], weight: WEIGHTS.others },
    {
      buckets: distinct((add) => {
        for (const cue of seen) add(hash(cue, CUE));
      }),
      weight: WEIGHTS.cues,
    },
    {
      buckets: distinct((add) => {
        for (let i = 0; i < seen.length; i++) {
          for (let j = i + 1; j < seen.length; j++) add(hash((seen[i] ?? 0) * 32 + (seen[j] ?? 0), CUE_PAIR));
        }
      }),
      weight: WEIGHTS.pairs,
    },
  ];
}
