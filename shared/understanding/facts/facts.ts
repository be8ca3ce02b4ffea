import { type FaultWords, findFaultWords } from '../fault-words.ts';
import type { Normalised } from '../normalise.ts';
import { spanOf } from '../reading.ts';
import { age } from './age.ts';
import { built } from './built.ts';
import { dealer } from './dealer.ts';
import { demand } from './demand.ts';
import { engineSpeed } from './engine-speed.ts';
import type { Fact } from './fact.ts';
import { FACT_CONFIDENCE } from './fact-confidence.ts';
import type { Finder, FoundFact } from './finder.ts';
import { mileage } from './mileage.ts';
import { modelYear } from './model-year.ts';
import { findQuantities, NUMERALS, type Quantity } from './numbers.ts';
import { purchase } from './purchase.ts';
import { repairSteps } from './repair-steps.ts';
import { repairs } from './repairs.ts';
import { speed } from './speed.ts';
import { temperature } from './temperature.ts';
import { trim } from './trim.ts';

const FINDERS: readonly Finder[] = [
  purchase,
  modelYear,
  built,
  trim,
  mileage,
  age,
  speed,
  engineSpeed,
  temperature,
  repairs,
  repairSteps,
  dealer,
  demand,
];

const NUMBER = 1 << FINDERS.length;
/** Which finders a character is a sign for, so that a post that states nothing is passed over with one look at each unit. */
const signs = new Uint16Array(0x10000);
for (const character of `0123456789${NUMERALS}`) signs[character.charCodeAt(0)] = NUMBER;
FINDERS.forEach((finder, which) => {
  for (const character of finder.signs) {
    const unit = character.charCodeAt(0);
    signs[unit] = (signs[unit] ?? 0) | (1 << which);
  }
});

/** One post states few facts; a text of nothing else stays cheap. */
const MOST_OF_A_KIND = 12;

/** Facts [from, to) of a text: those that stand in a longer statement of the same kind are left out. */
function joined(found: readonly FoundFact[], normalised: Normalised): Fact[] {
  return found
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map(({ value, from, to }) => ({
      ...value,
      confidence: FACT_CONFIDENCE[value.kind],
      span: spanOf(normalised, from, to),
    }));
}

/**
 * What a Chinese post states of its car, in order of appearance. `text` is the spelling of `normalised`, `known` its fault words where
 * they are at hand.
 */
export function findFacts(normalised: Normalised, text: string, known?: FaultWords): Fact[] {
  const { units, length } = normalised;
  let seen = 0;
  for (let i = 0; i < length; i++) seen |= signs[units[i] ?? 0] ?? 0;
  if ((seen & ~NUMBER) === 0) return [];
  const quantities: readonly Quantity[] = seen & NUMBER ? findQuantities(text) : [];
  let faultWords = known;
  const words = (): FaultWords => {
    faultWords ??= findFaultWords(normalised);
    return faultWords;
  };
  const found: FoundFact[] = [];
  FINDERS.forEach((finder, which) => {
    if ((seen & (1 << which)) === 0 || (finder.counted && (seen & NUMBER) === 0)) return;
    found.push(...distinct(finder.find({ text, quantities, words })));
  });
  return joined(found, normalised);
}

/** Each statement once; repairs may be done twice. */
function distinct(found: readonly FoundFact[]): FoundFact[] {
  const told = new Set<string>();
  return found
    .filter(({ value }) => {
      if (value.kind === 'repair') return true;
      const key = JSON.stringify(value);
      if (told.has(key)) return false;
      told.add(key);
      return true;
    })
    .slice(0, MOST_OF_A_KIND);
}
