/** Two-sided 95 % quantile of the standard normal. */
const Z = 1.959963984540054;

/**
 * Wilson score interval (95 %) of a share, both ends between 0 and 1; null when there is nothing to share.
 * Source: Wilson 1927, J. Am. Stat. Assoc. 22, without continuity correction.
 */
export function wilson(hits: number, total: number): { low: number; high: number } | null {
  if (total <= 0) return null;
  const share = hits / total;
  const z2 = Z * Z;
  const centre = share + z2 / (2 * total);
  const half = Z * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  const norm = 1 + z2 / total;
  return { low: Math.max(0, (centre - half) / norm), high: Math.min(1, (centre + half) / norm) };
}
