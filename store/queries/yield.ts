/** What pages of one kind came to in a round. */
export interface RoundYield {
  pages: number;
  /** Posts on thread pages, threads on list pages. */
  items: number;
  /** It was found low then, so it is no measure. */
  low: boolean;
}

export interface Yield {
  /** Items a page over the last pages that were read; null when none were. */
  now: number | null;
  /** Median of the rounds before; null while there are too few to say. */
  usual: number | null;
  low: boolean;
}

/** So many pages say enough; fewer are judged together with those of the rounds before. */
const ENOUGH_PAGES = 5;
const ENOUGH_ROUNDS = 3;
const ENOUGH_HISTORY = 10;
/** Under this share of the usual a site file no longer fits its pages; a quiet night is no such fall. */
const LOW_SHARE = 0.4;

/**
 * Whether pages yield suddenly less than they used to. A round in which nothing was read says nothing, so what was found
 * low stays low until pages that yield more are read.
 * @param rounds newest first
 */
export function judgeYield(rounds: readonly RoundYield[]): Yield {
  let pages = 0;
  let items = 0;
  let taken = 0;
  for (const round of rounds) {
    if (pages >= ENOUGH_PAGES) break;
    pages += round.pages;
    items += round.items;
    taken++;
  }
  const history = rounds.slice(taken).filter((round) => round.pages > 0 && !round.low);
  const now = pages > 0 ? items / pages : null;
  const enough =
    history.length >= ENOUGH_ROUNDS && history.reduce((sum, round) => sum + round.pages, 0) >= ENOUGH_HISTORY;
  const usual = enough ? median(history.map((round) => round.items / round.pages)) : null;
  const low = now !== null && usual !== null && pages >= ENOUGH_PAGES && now < usual * LOW_SHARE;
  return { now: rounded(now), usual: rounded(usual), low };
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
