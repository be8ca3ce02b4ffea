import { PARTS, SYMPTOMS } from '../catalogue/faults.ts';
import { SYMPTOM_WORDS } from '../catalogue/symptom-words.ts';
import { textFeatures } from './aspects.ts';
import { findFaultWords } from './fault-words.ts';
import { findFaults } from './faults.ts';
import { mix } from './grams.ts';
import { findNoise } from './noise.ts';
import { spelling } from './normalise.ts';
import { distinct, type Reading } from './reading.ts';
import type { FeatureGroup } from './table.ts';
import { GROUP_WORDS } from './words/group-words.ts';
import { wordAt } from './words/word-list.ts';

const PART = 501;
const SYMPTOM = 502;
const FAULT = 503;
const THING = 504;

/** How much what the fault rules and the word list found counts beside the n-grams, found by cross-validation. */
const NAMED_WEIGHT = 0.4;
const FAULT_WEIGHT = 0.4;
const THING_WEIGHT = 0.5;

/** What the words of a complaint name, found once for groups and codes; hashes of 32 bits. */
export interface GroupEvidence {
  plain: Reading;
  /** Parts and symptoms the fault catalogue knows by any of their words. */
  named: ReadonlySet<number>;
  /** Which symptom goes with which part. */
  faults: ReadonlySet<number>;
  /** Lines of GROUP_WORDS. */
  things: ReadonlySet<number>;
}

/** `plain` comes from `plainReading`. */
export function groupEvidence(plain: Reading): GroupEvidence {
  const { normalised } = plain;
  const words = spelling(normalised);
  const noise = findNoise(words);
  const found = findFaultWords(normalised);
  const named = new Set<number>();
  for (const { part } of found.parts) named.add(mix(PARTS.indexOf(part), PART));
  for (const { row } of found.symptoms) {
    const symptom = SYMPTOM_WORDS[row]?.[0];
    if (symptom) named.add(mix(SYMPTOMS.indexOf(symptom), SYMPTOM));
  }
  if (noise.length > 0) named.add(mix(SYMPTOMS.indexOf('noise'), SYMPTOM));
  const faults = new Set<number>();
  for (const { part, symptom } of findFaults(found, words, noise))
    faults.add(mix(PARTS.indexOf(part) * SYMPTOMS.length + SYMPTOMS.indexOf(symptom), FAULT));
  const things = new Set<number>();
  const { units, length } = normalised;
  for (let i = 0; i < length; ) {
    const word = wordAt(GROUP_WORDS, units, i, length);
    if (word) things.add(mix(word.value, THING));
    i += word?.units.length ?? 1;
  }
  return { plain, named, faults, things };
}

/** What the heads of the complaint groups and codes see: n-grams and clause rims, and what the words name. */
export function groupFeatures({ plain, named, faults, things }: GroupEvidence, bits: number): FeatureGroup[] {
  const bucketsOf = (hashes: ReadonlySet<number>): number[] =>
    distinct((add) => {
      for (const hash of hashes) add(hash >>> (32 - bits));
    });
  return [
    ...textFeatures(plain, bits),
    { buckets: bucketsOf(named), weight: NAMED_WEIGHT },
    { buckets: bucketsOf(faults), weight: FAULT_WEIGHT },
    { buckets: bucketsOf(things), weight: THING_WEIGHT },
  ];
}
