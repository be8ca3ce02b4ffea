import { textFeatures } from './aspects.ts';
import { cues } from './cues.ts';
import { faultEvidence } from './fault-evidence.ts';
import { feelings } from './feelings.ts';
import { mix } from './grams.ts';
import { findOpinions, type Lexicon } from './lexicon.ts';
import { asks, lengthClass } from './polarity.ts';
import { distinct, gramBuckets, type Reading } from './reading.ts';
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

/** How much each kind of feature counts, found by cross-validation. */
const WEIGHTS = { last: 0.4, first: 0.2, flags: 0.6, cues: 0.5 };

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/**
 * What the heads for a post as a whole (three of tone, one of complaint) see of it: its n-grams and clause rims, those of its first
 * and last clause, where writers put the point, and what the rules find: opinion words, words of feeling, evidence of a fault,
 * noise, a question, length, cues. `plain` comes from `plainReading`, `text` is its post in normalised spelling.
 */
export function postFeatures(
  plain: Reading,
  text: string,
  noisy: boolean,
  lexicon: Lexicon,
  bits: number,
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
  const felt = feelings(text);
  const { named, points } = faultEvidence(text);
  const asked = asks(plain, 0, normalised.length) ? 1 : 0;
  const flags = [
    hash(lengthClass(normalised.length), LENGTH),
    hash(within(praise - blame, -3, 3), OPINION),
    hash(Math.min(3, praise) * 4 + Math.min(3, blame), OPINIONS),
    hash(felt.blame, BLAME),
    hash(felt.praise, PRAISE),
    hash(felt.blame * 4 + felt.praise, FEELINGS),
    hash((named ? 16 : 0) + within(points, -3, 6), EVIDENCE),
    hash(noisy ? 1 : 0, NOISE),
    hash(asked, QUESTION),
    hash(asked + (named ? 2 : 0), FAULT_ASKED),
  ];
  const last = clauses.starts.length - 1;
  return [
    ...textFeatures(plain, bits),
    { buckets: last < 0 ? [] : gramsOf(last, LAST_CLAUSE), weight: WEIGHTS.last },
    { buckets: last < 0 ? [] : gramsOf(0, FIRST_CLAUSE), weight: WEIGHTS.first },
    { buckets: distinct((add) => flags.forEach(add)), weight: WEIGHTS.flags },
    {
      buckets: distinct((add) => {
        for (const cue of cues(text)) add(hash(cue, CUE));
      }),
      weight: WEIGHTS.cues,
    },
  ];
}
