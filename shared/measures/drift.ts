/** Goes with every stated drift; a change of formula is a new version. */
export const DRIFT_VERSION = 'drift-1';

/** Of `n` posts or words of a week, so many count; a mean of fractions has its sum for `k`. */
export interface WeekCount {
  k: number;
  n: number;
}

export interface Drift {
  reference: number | null;
  recent: number | null;
  /** Beyond what weeks differ by chance. */
  moved: boolean;
}

/** Two-sided 1 %, shared among the seven shares that are watched (Bonferroni). */
const Z = 3.19;

const total = (weeks: readonly WeekCount[]): WeekCount => ({
  k: weeks.reduce((sum, { k }) => sum + k, 0),
  n: weeks.reduce((sum, { n }) => sum + n, 0),
});
const share = ({ k, n }: WeekCount): number | null => (n === 0 ? null : k / n);

/**
 * Whether a share has moved between the reference weeks and the recent ones. Formula: difference of two shares over its standard
 * error, which is that of counts times the dispersion of the weeks before (Pearson χ² over its degrees of freedom, at least 1),
 * because posts of one thread or one story are not independent (quasi-binomial, McCullagh & Nelder 1989).
 */
export function drift(
  reference: readonly WeekCount[],
  recent: readonly WeekCount[],
  before: readonly WeekCount[],
): Drift {
  const [then, now] = [total(reference), total(recent)];
  const both = share(total([then, now]));
  const [was, is] = [share(then), share(now)];
  if (was === null || is === null || both === null) return { reference: was, recent: is, moved: false };
  const spread = both * (1 - both) * (1 / then.n + 1 / now.n) * dispersion(before);
  return { reference: was, recent: is, moved: spread > 0 && Math.abs(is - was) / Math.sqrt(spread) > Z };
}

function dispersion(weeks: readonly WeekCount[]): number {
  const filled = weeks.filter(({ n }) => n > 0);
  const p = share(total(filled));
  if (p === null || p <= 0 || p >= 1 || filled.length < 2) return 1;
  const squares = filled.reduce((sum, { k, n }) => sum + (k - n * p) ** 2 / (n * p * (1 - p)), 0);
  return Math.max(1, squares / (filled.length - 1));
}
