import type { Normalised } from '../normalise.ts';
import type { Fact } from './fact.ts';

/** What a Chinese post states of its car, in order of appearance. `text` is the spelling of `normalised`. */
export function findFacts(_normalised: Normalised, _text: string): Fact[] {
  return [];
}
