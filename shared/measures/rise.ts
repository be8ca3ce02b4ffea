/** Goes with what it finds; a change of rule or limits is a new version. */
export const RISE_VERSION = 'rise-1';

export interface RiseInput {
  /** The count in the period asked about. */
  seen: number;
  /** The same count in the equal periods just before, nearest first. */
  before: readonly number[];
  /** Heat of the period and of those before, in the same order. */
  heat: number;
  heatBefore: readonly number[];
  /** The same period last year and those before it; null where history does not reach so far. */
  lastYear: { seen: number; before: readonly number[] } | null;
}

export interface Rise {
  expected: number;
  /** Poisson log-likelihood ratio, seen·ln(seen/expected) − (seen − expected); 0 where nothing rose. */
  llr: number;
  rises: boolean;
}

/** Fewer posts than this are one loud person. */
const LEAST = 5;
/** Above expectation by less than a quarter nobody would act on it. */
const RATIO = 1.25;
/** About 1 in 400 by chance alone (2·4 on one degree of freedom, one side). */
const LLR = 4;

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Whether a count rose above what the months before, the heat and the season explain.
 *
 * expected = level · max(1, heat / mean heat before, season), where level is the mean of the periods before (half a post at
 * least) and season = (last year's count + 1) / (mean of the periods before it + 1); never less than last year's own count,
 * for from a level of nothing no ratio tells. So a December rise that comes every year is no alarm, and neither is talk
 * that draws more of everything.
 * It rises when seen ≥ 5, seen ≥ 1.25 · expected and the Poisson log-likelihood ratio is 4 or more.
 * 276 where 212 are expected gives 8.91. Source: scan statistics (Kulldorff 1997); level and season rule are ours.
 */
export function rise({ seen, before, heat, heatBefore, lastYear }: RiseInput): Rise {
  const level = Math.max(mean(before), 0.5);
  const usualHeat = mean(heatBefore);
  const byHeat = usualHeat > 0 ? heat / usualHeat : 1;
  const bySeason = lastYear === null ? 1 : (lastYear.seen + 1) / (mean(lastYear.before) + 1);
  const expected = Math.max(level * Math.max(1, byHeat, bySeason), lastYear?.seen ?? 0);
  const llr = seen > expected ? seen * Math.log(seen / expected) - (seen - expected) : 0;
  return { expected, llr, rises: seen >= LEAST && seen >= RATIO * expected && llr >= LLR };
}
