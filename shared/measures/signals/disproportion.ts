/** Goes with every comparison; a change of formula is a new version. */
export const DISPROPORTION_VERSION = 'disproportion-1';

/** Reports by series and symptom: a both, b the series with other symptoms, c the symptom in other series, d neither. */
export interface TwoByTwo {
  a: number;
  b: number;
  c: number;
  d: number;
}

export interface Disproportionality {
  /** What `a` would be if the symptom were as frequent in the series as everywhere: (a+b)(a+c)/N. */
  expected: number;
  /** Proportional reporting ratio with its 95 % interval; null where one side of the ratio is empty. */
  prr: number | null;
  prrLow: number | null;
  prrHigh: number | null;
  /** Reporting odds ratio with its 95 % interval. */
  ror: number | null;
  rorLow: number | null;
  rorHigh: number | null;
  /** Pearson's, without Yates' correction; null where a margin is empty. */
  chiSquare: number | null;
  /** Information component log₂((a + ½)/(E + ½)), shrunk to 0 where counts are small. */
  ic: number;
}

/** The normal quantile of a two-sided 95 % interval. */
const Z = 1.96;

/**
 * How much more of a symptom a series has than the others.
 *
 * PRR = a/(a+b) ÷ c/(c+d), ROR = ad/(bc), intervals exp(ln ± 1.96·se) with se² = 1/a − 1/(a+b) + 1/c − 1/(c+d) and
 * 1/a + 1/b + 1/c + 1/d; χ² = N(ad − bc)²/((a+b)(c+d)(a+c)(b+d)).
 * (18, 23, 120, 1400): PRR 5.561 [3.779, 8.183], ROR 9.130 [4.793, 17.391], χ² 64.23, E 3.625, IC 2.165.
 * Sources: Evans et al. 2001 (PRR, χ²); van Puijenbroek et al. 2002 (ROR); Norén et al. 2013 (IC).
 */
export function disproportion({ a, b, c, d }: TwoByTwo): Disproportionality {
  const all = a + b + c + d;
  const expected = all === 0 ? 0 : ((a + b) * (a + c)) / all;
  const prr = a > 0 && c > 0 ? a / (a + b) / (c / (c + d)) : null;
  const ror = a > 0 && b > 0 && c > 0 && d > 0 ? (a * d) / (b * c) : null;
  const prrError = Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d));
  const rorError = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  const margins = (a + b) * (c + d) * (a + c) * (b + d);
  return {
    expected,
    prr,
    prrLow: limit(prr, -prrError),
    prrHigh: limit(prr, prrError),
    ror,
    rorLow: limit(ror, -rorError),
    rorHigh: limit(ror, rorError),
    chiSquare: margins > 0 ? (all * (a * d - b * c) ** 2) / margins : null,
    ic: Math.log2((a + 0.5) / (expected + 0.5)),
  };
}

const limit = (ratio: number | null, error: number) => (ratio === null ? null : ratio * Math.exp(Z * error));
