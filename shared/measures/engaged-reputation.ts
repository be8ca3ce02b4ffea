/** Printed beside the engagement-weighted reputation. */
export const ENGAGED_REPUTATION_VERSION = 'engaged-reputation-1';

const ALPHA = 1;

/**
 * Reputation weighted by engagement, 0–100: as `reputation`, each post with its heat instead of one vote:
 * 100 · (H⁺ + α) / (H⁺ + H⁻ + 2α), H± the heat of praising and blaming posts, α = 1. What many read and answered weighs more.
 * Null when nobody praised or blamed. Source: ours.
 */
export function engagedReputation(praised: number, blamed: number): number | null {
  if (praised + blamed <= 0) return null;
  return (100 * (praised + ALPHA)) / (praised + blamed + 2 * ALPHA);
}
