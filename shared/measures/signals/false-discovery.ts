/**
 * For each chance, the share of false ones among all that are at least as small: showing every cell below 0.1, one in ten of
 * those shown is chance. Same order as given; each between its chance and 1.
 *
 * Formula: q(i) = min over j ≥ i of p(j)·m/j, p sorted ascending, m how many there are.
 * Source: Benjamini & Hochberg 1995, J. R. Statist. Soc. B 57.
 */
export function falseShares(chances: readonly number[]): number[] {
  const order = chances.map((_, i) => i).sort((i, j) => (chances[i] ?? 1) - (chances[j] ?? 1));
  const shares = new Array<number>(chances.length).fill(1);
  let least = 1;
  for (let rank = order.length; rank > 0; rank--) {
    const index = order[rank - 1] ?? 0;
    least = Math.min(least, ((chances[index] ?? 1) * chances.length) / rank);
    shares[index] = least;
  }
  return shares;
}
