import type { Reason } from '../../contract/standing.ts';

/** Points from which a post is suspected. A burst alone never is, nor are its authors without a burst. */
export const SUSPECTED_FROM = 5;

/** A burst: so many near-identical posts with one opinion, by so many authors, in so many days. */
export const BURST = { posts: 5, authors: 3, days: 14, agreeing: 0.8 } as const;
/** An account that first wrote so few days before the burst is new, if we know its forum for so many days longer. */
export const NEW_AUTHOR = { days: 7, knownBefore: 30 } as const;
/** An account of at least so many posts that are all about one series and all praise, or all blame. */
export const ONE_SIDED = { posts: 3 } as const;
/** So many authors within so many minutes. */
export const TOGETHER = { authors: 3, minutes: 10 } as const;
/** The share of a burst's authors from which what they are counts. */
const HALF = 0.5;

/** A near-identical post as the rule sees it. */
export interface Copy {
  author: number;
  source: number;
  /** Epoch ms. */
  at: number;
  polarity: 'negative' | 'neutral' | 'positive';
  notice: boolean;
}

/** What is known of somebody who wrote one of them. */
export interface Writer {
  author: number;
  /** Epoch ms of the first post we know of. */
  firstAt: number;
  /** Epoch ms since when we know posts of the author's forum. */
  forumSince: number;
  posts: number;
  /** Series all these posts are about. */
  series: number;
  positives: number;
  negatives: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export const points = (reasons: readonly Reason[]): number =>
  reasons.reduce((sum, reason) => sum + reason.points, 0);

/**
 * Why near-identical posts look bought (`astroturf-1`); empty when they are no burst. Points: burst 2, most authors new 2,
 * most one-sided 2, each posting it about twice or more 1, several in the same minutes 1, on several forums 1.
 * @param copies posts of one group, in order of time
 */
export function suspicion(copies: readonly Copy[], writers: readonly Writer[]): Reason[] {
  if (!isBurst(copies)) return [];
  const { authors, first, days } = extent(copies);
  const reasons: Reason[] = [{ reason: 'burst', points: 2, posts: copies.length, authors, days }];
  const fresh = writers.filter(
    ({ firstAt, forumSince }) =>
      firstAt >= first - NEW_AUTHOR.days * DAY_MS && forumSince <= first - NEW_AUTHOR.knownBefore * DAY_MS,
  ).length;
  if (fresh >= authors * HALF) reasons.push({ reason: 'newAuthors', points: 2, authors: fresh, of: authors });
  const oneSided = writers.filter(
    ({ posts, series, positives, negatives }) =>
      posts >= ONE_SIDED.posts && series === 1 && (positives === posts || negatives === posts),
  ).length;
  if (oneSided >= authors * HALF)
    reasons.push({ reason: 'oneSided', points: 2, authors: oneSided, of: authors });
  if (copies.length >= 2 * authors)
    reasons.push({ reason: 'repeated', points: 1, posts: copies.length, authors });
  const together = mostTogether(copies);
  if (together >= TOGETHER.authors)
    reasons.push({ reason: 'sameMinutes', points: 1, authors: together, minutes: TOGETHER.minutes });
  const forums = new Set(copies.map(({ source }) => source)).size;
  if (forums > 1) reasons.push({ reason: 'acrossForums', points: 1, forums });
  return reasons;
}

/** Near-identical posts of one opinion by several authors within days, and no notice that people pass on. */
export function isBurst(copies: readonly Copy[]): boolean {
  const { authors, days } = extent(copies);
  if (copies.length < BURST.posts || authors < BURST.authors || days > BURST.days) return false;
  return ofOneMind(copies) && !copies.some(({ notice }) => notice);
}

function extent(copies: readonly Copy[]): { authors: number; first: number; days: number } {
  const [first, last] = [copies[0]?.at ?? 0, copies.at(-1)?.at ?? 0];
  const authors = new Set(copies.map(({ author }) => author)).size;
  return { authors, first, days: Math.floor((last - first) / DAY_MS) + 1 };
}

/** All but a few praise, or all but a few blame. */
function ofOneMind(copies: readonly Copy[]): boolean {
  const share = (polarity: Copy['polarity']) =>
    copies.filter((copy) => copy.polarity === polarity).length / copies.length;
  return share('positive') >= BURST.agreeing || share('negative') >= BURST.agreeing;
}

/** Most different authors within any ten minutes. */
function mostTogether(copies: readonly Copy[]): number {
  let most = 0;
  let from = 0;
  const within = new Map<number, number>();
  for (const { author, at } of copies) {
    within.set(author, (within.get(author) ?? 0) + 1);
    for (let old = copies[from]; old && at - old.at > TOGETHER.minutes * MINUTE_MS; old = copies[++from]) {
      const left = (within.get(old.author) ?? 1) - 1;
      if (left === 0) within.delete(old.author);
      else within.set(old.author, left);
    }
    most = Math.max(most, within.size);
  }
  return most;
}

/** An advertisement is suspected by itself: no owner speaks in it. */
export const advertisingReason = (found: { contact: string; offer: string }): Reason => ({
  reason: 'advertising',
  points: SUSPECTED_FROM,
  ...found,
});
