import { expectedNegatives as grownWithHeat } from './change.ts';
import { reputation } from './reputation.ts';

/** Opinions and heat of one period; heat in posts' units. */
export interface OpinionSums {
  heat: number;
  negatives: number;
  positives: number;
}

export interface Driver {
  driver: 'negatives' | 'positives';
  value: number;
  base: number;
  /** What the heat alone would predict; null without heat before. */
  expected: number | null;
  /** Reputation had this count only grown with the heat. */
  reputationWithout: number | null;
  /** What its own change did to the index, in whole points. */
  effect: number | null;
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value));

/**
 * What moved reputation, largest effect first: each count is set back to what the heat alone would predict
 * (base × heat now / heat then) and reputation is computed anew without its own change.
 * 130/147 at heat 1851 against 225/276 at 2666: negatives expected 212, reputation 52 instead of 45, effect −7.
 * Source: ours, after the counterfactual print of the trade ("if negatives had only followed heat").
 */
export function drivers(now: OpinionSums, base: OpinionSums): Driver[] {
  const seen = rounded(reputation(now.positives, now.negatives));
  const of = (driver: Driver['driver']): Driver => {
    const expected = grownWithHeat(base[driver], now.heat, base.heat);
    const without = expected === null ? null : { ...now, [driver]: expected };
    const reputationWithout =
      without === null ? null : rounded(reputation(without.positives, without.negatives));
    return {
      driver,
      value: now[driver],
      base: base[driver],
      expected: expected === null ? null : Math.round(expected * 10) / 10,
      reputationWithout,
      effect: seen === null || reputationWithout === null ? null : seen - reputationWithout,
    };
  };
  return [of('negatives'), of('positives')].sort((a, b) => Math.abs(b.effect ?? 0) - Math.abs(a.effect ?? 0));
}
