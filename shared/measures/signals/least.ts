const ROUNDS = 4000;
const CLOSE = 1e-10;

/**
 * Where `of` is least, looked for from `start` on with first steps of `step`: the simplex method, for functions without a slope to
 * follow. Ends when the corners' values differ by less than 1e-10, or after 4,000 rounds.
 * Source: Nelder & Mead 1965, Computer Journal 7 (reflection 1, expansion 2, contraction ½, shrinking ½).
 */
export function least(
  of: (at: readonly number[]) => number,
  start: readonly number[],
  step: number,
): number[] {
  const corner = (at: readonly number[]) => ({ at: [...at], value: of(at) });
  const corners = [
    corner(start),
    ...start.map((_, i) => corner(start.map((x, j) => (i === j ? x + step : x)))),
  ];
  for (let round = 0; round < ROUNDS; round++) {
    corners.sort((a, b) => a.value - b.value);
    const best = corners[0];
    const worst = corners.at(-1);
    const second = corners.at(-2);
    if (best === undefined || worst === undefined || second === undefined) break;
    if (worst.value - best.value < CLOSE) break;
    const middle = start.map(
      (_, i) => (corners.reduce((sum, { at }) => sum + (at[i] ?? 0), 0) - (worst.at[i] ?? 0)) / start.length,
    );
    const beyond = (by: number) => corner(middle.map((x, i) => x + by * (x - (worst.at[i] ?? 0))));
    const mirrored = beyond(1);
    let next = mirrored;
    if (mirrored.value < best.value) {
      const further = beyond(2);
      if (further.value < mirrored.value) next = further;
    } else if (mirrored.value >= second.value) {
      next = beyond(mirrored.value < worst.value ? 0.5 : -0.5);
      if (next.value >= Math.min(worst.value, mirrored.value)) {
        for (let i = 1; i < corners.length; i++)
          corners[i] = corner((corners[i]?.at ?? []).map((x, j) => (x + (best.at[j] ?? 0)) / 2));
        continue;
      }
    }
    corners[corners.length - 1] = next;
  }
  return corners.reduce((a, b) => (b.value < a.value ? b : a)).at;
}
