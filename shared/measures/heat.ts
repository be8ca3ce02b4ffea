/** Printed beside every heat; a change of formula or weights is a new version and restates history. */
export const HEAT_VERSION = 'heat-1';

/** What one post gathered; counts a site does not show are left out and taken as 0. */
export interface Engagement {
  /** Weight of the source, 1 by default. */
  sourceWeight: number;
  /** An opening post (主帖) owns the thread's replies, shares and views; a reply (回帖) has only its likes. */
  opening: boolean;
  replies?: number | null;
  views?: number | null;
  likes?: number | null;
  shares?: number | null;
}

/**
 * Heat 热度 of one post in millionths, as an integer so that sums do not depend on the order of addition.
 *
 * Formula: round(10⁶ · w · (1 + ln(1 + 5·replies + 10·shares + 1·likes + 0.1·views))).
 * Source: ours; the logarithm keeps one viral post from owning the month.
 */
export function heatMicro(post: Engagement): number {
  const ofThread = post.opening
    ? 5 * count(post.replies) + 10 * count(post.shares) + 0.1 * count(post.views)
    : 0;
  return Math.round(1e6 * post.sourceWeight * (1 + Math.log1p(ofThread + count(post.likes))));
}

/** A site may print a negative or broken count; such a count weighs nothing. */
function count(seen: number | null | undefined): number {
  return typeof seen === 'number' && Number.isFinite(seen) && seen > 0 ? seen : 0;
}
