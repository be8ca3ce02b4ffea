/** Goes with every figure; a change of formula is a new version. */
export const DISPROPORTION_VERSION = 'disproportion-1';

/** Posts by two marks: a both, b of the series without the symptom, c of the symptom in other series, d neither. */
export interface FourCounts {
  a: number;
  b: number;
  c: number;
  d: number;
}

export interface Ratio {
  value: number;
  /** 95 % interval. */
  low: number;
  high: number;
}

export interface Disproportion {
  /** How many times as often the series' posts tell of the symptom as those of others do. */
  prr: Ratio;
  /** The same of the odds. */
  ror: Ratio;
  chiSquared: number;
  /** `a` if series and symptom had nothing to do with each other. */
  expected: number;
  /** Shrunk log₂ of a over expected. */
  ic: number;
}

const Z = 1.959964;

/**
 * Whether a symptom is told of more in one series than in the others. Null where a ratio cannot be had: none of a, c or b, d.
 *
 * Formulas: PRR = a/(a+b) ÷ c/(c+d), log variance 1/a − 1/(a+b) + 1/c − 1/(c+d); ROR = a·d/(b·c), log variance
 * 1/a + 1/b + 1/c + 1/d; Pearson's χ², n·(ad − bc)² / ((a+b)(c+d)(a+c)(b+d)); E = (a+b)(a+c)/n;
 * IC = log₂((a + ½)/(E + ½)). A signal by convention: PRR ≥ 2, χ² ≥ 4, a ≥ 3.
 * (18, 23, 120, 1400): PRR 5.561 [3.779, 8.183], ROR 9.130 [4.793, 17.391], χ² 64.23, E 3.625, IC 2.165.
 * Source: Evans et al. 2001 (PRR), Rothman et al. 2004 (ROR), Norén et al. 2013 (IC).
 */
export function disproportion({ a, b, c, d }: FourCounts): Disproportion | null {
  if (Math.min(a, b, c, d) <= 0) return null;
  const n = a + b + c + d;
  const expected = ((a + b) * (a + c)) / n;
  return {
    prr: ratio(a / (a + b) / (c / (c + d)), 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)),
    ror: ratio((a * d) / (b * c), 1 / a + 1 / b + 1 / c + 1 / d),
    chiSquared: (n * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d)),
    expected,
    ic: Math.log2((a + 0.5) / (expected + 0.5)),
  };
}

function ratio(value: number, logVariance: number): Ratio {
  const away = Math.exp(Z * Math.sqrt(logVariance));
  return { value, low: value / away, high: value * away };
}
