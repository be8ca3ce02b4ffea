/** Printed beside every reputation; a change of formula or α is a new version and restates history. */
export const REPUTATION_VERSION = 'reputation-1';

/** One pseudo-post on each side, so that a single praise is not "100". */
const ALPHA = 1;

/**
 * Reputation 美誉度, 0–100: 100 · (P + α) / (P + N + 2α) with α = 1; neutral posts are left out.
 * Null when nobody praised or complained: 50 would be an invention.
 * Source: ours (a Beta(α, α) posterior mean of the share of praise).
 */
export function reputation(positives: number, negatives: number): number | null {
  if (positives + negatives === 0) return null;
  return (100 * (positives + ALPHA)) / (positives + negatives + 2 * ALPHA);
}

/**
 * The two definitions of net sentiment in use, −100…100: over all posts and over opinionated posts only.
 * Null where the denominator is 0. Source: trade usage; a screen says which of the two it shows.
 */
export function netSentiment(
  positives: number,
  neutrals: number,
  negatives: number,
): { ofAll: number | null; ofOpinions: number | null } {
  const opinions = positives + negatives;
  const all = opinions + neutrals;
  const net = 100 * (positives - negatives);
  return { ofAll: all > 0 ? net / all : null, ofOpinions: opinions > 0 ? net / opinions : null };
}
