import type { CellVerdict } from './cell-history.ts';

/** Goes with every signal; a change of rule is a new version. */
export const NATURE_VERSION = 'nature-1';

export interface NatureAsked {
  /** Null: too little history to judge by. */
  verdict: Pick<CellVerdict, 'kind'> | null;
  /** Share of false ones among the cells that stand out at least so much. */
  falseShare: number;
  /** Own reports of the last half year, and what they are against other series. */
  reports: number;
  prr: number | null;
  chiSquare: number | null;
  eb05: number;
  /** Own reports of the last half year in which dealer or maker says there is no solution. */
  noSolution: number;
  /** A person asked for it. */
  watched: boolean;
}

export type NatureFound =
  | 'defect'
  | 'emerging'
  | 'attention'
  | 'noSolution'
  | 'disproportion'
  | 'watched'
  | 'quiet';

/** Among a hundred signals shown, so many may be chance. */
export const MOST_FALSE = 0.1;
/** Evans 2001 for PRR, χ² and n; DuMouchel 1999 for EB05. All must hold. */
const LEAST_REPORTS = 3;
const LEAST_PRR = 2;
const LEAST_CHI_SQUARE = 4;
const LEAST_EB05 = 2;

/**
 * Why a cell belongs on the board, the weightiest reason first. A rise goes before a comparison: engineers want to know what
 * is new. A rise that may be chance (`falseShare` above 0.1) is none.
 * Sources: Evans et al. 2001 (PRR ≥ 2, χ² ≥ 4, n ≥ 3); DuMouchel 1999 (EB05 > 2); the order is ours.
 */
export function natureOf(asked: NatureAsked): NatureFound {
  const kind = asked.falseShare <= MOST_FALSE ? asked.verdict?.kind : undefined;
  if (kind === 'defect') return 'defect';
  if (kind === 'attention') return 'attention';
  if (kind === 'watch') return 'emerging';
  if (asked.noSolution > 0) return 'noSolution';
  const more =
    asked.reports >= LEAST_REPORTS &&
    (asked.prr ?? 0) >= LEAST_PRR &&
    (asked.chiSquare ?? 0) >= LEAST_CHI_SQUARE &&
    asked.eb05 > LEAST_EB05;
  if (more) return 'disproportion';
  return asked.watched ? 'watched' : 'quiet';
}

/** Whether that nature is one of something that rose, and not of a comparison or a wish. */
export const isRise = (nature: NatureFound): boolean =>
  nature === 'defect' || nature === 'emerging' || nature === 'attention';
