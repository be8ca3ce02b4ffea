/** Goes with every q-value; a change of formula is a new version. */
export const FALSE_DISCOVERY_VERSION = 'false-discovery-1';

/**
 * q-values in the order of `chances` (p-values, 0 to 1): were all cells with a q of at most 0.05 called signals, some 5 % of them would be
 * none. q(i) = min over j ≥ i of p(j)·m/j, p ordered upwards. Pass every cell that was looked at, the quiet ones too.
 * Source: Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57.
 */
export function falseDiscovery(chances: readonly number[]): number[] {
  const order = chances.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const q = new Array<number>(chances.length).fill(1);
  let least = 1;
  order.forEach(({ p, index }, fromTop) => {
    least = Math.min(least, p * (chances.length / (chances.length - fromTop)));
    q[index] = least;
  });
  return q;
}
