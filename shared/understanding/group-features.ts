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

const PART = 501;
const SYMPTOM = 502;
const FAULT = 503;

/** How much what the fault rules found counts beside the n-grams, found by cross-validation. */
const NAMED_WEIGHT = 0.4;
const FAULT_WEIGHT = 0.4;

/**
 * What the heads of the complaint groups see: n-grams and clause rims, the parts and symptoms the fault catalogue knows by
 * any of their words, and which symptom goes with which part. `plain` comes from `plainReading`.
 */
export function groupFeatures(plain: Reading, bits: number): FeatureGroup[] {
  const { normalised } = plain;
  const words = spelling(normalised);
  const noise = findNoise(words);
  const named = findFaultWords(normalised);
  const faults = findFaults(named, words, noise);
  const hash = (value: number, salt: number): number => mix(value, salt) >>> (32 - bits);
  return [
    ...textFeatures(plain, bits),
    {
      buckets: distinct((add) => {
        for (const { part } of named.parts) add(hash(PARTS.indexOf(part), PART));
        for (const { row } of named.symptoms) {
          const symptom = SYMPTOM_WORDS[row]?.[0];
          if (symptom) add(hash(SYMPTOMS.indexOf(symptom), SYMPTOM));
        }
        if (noise.length > 0) add(hash(SYMPTOMS.indexOf('noise'), SYMPTOM));
      }),
      weight: NAMED_WEIGHT,
    },
    {
      buckets: distinct((add) => {
        for (const { part, symptom } of faults)
          add(hash(PARTS.indexOf(part) * SYMPTOMS.length + SYMPTOMS.indexOf(symptom), FAULT));
      }),
      weight: FAULT_WEIGHT,
    },
  ];
}
