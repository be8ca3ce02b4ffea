export type Point = readonly number[];

const STEP = 0.5;
const MOST_STEPS = 2000;

interface Corner {
  at: Point;
  value: number;
}

/**
 * The point at which a function is least, as far as a simplex that walks downhill finds it; it needs no derivative.
 * Ends when the corners' values differ by less than `near`, or after 2,000 steps.
 *
 * Source: Nelder & Mead 1965, Computer Journal 7 (reflection 1, expansion 2, contraction ½, shrinkage ½). The libraries that have it
 * (fmin, optimization-js) have not been kept for years.
 */
export function minimise(cost: (at: Point) => number, start: Point, near = 1e-9): Point {
  const corner = (at: Point): Corner => ({ at, value: cost(at) });
  const corners = [start, ...start.map((_, i) => start.map((x, j) => (i === j ? x + STEP : x)))].map(corner);
  for (let step = 0; step < MOST_STEPS; step++) {
    corners.sort((one, other) => one.value - other.value);
    const best = corners[0];
    const worst = corners.at(-1);
    const second = corners.at(-2);
    if (!best || !worst || !second || worst.value - best.value < near) break;
    const others = corners.slice(0, -1);
    const middle = start.map((_, i) => others.reduce((sum, { at }) => sum + (at[i] ?? 0), 0) / others.length);
    const along = (factor: number) => corner(middle.map((x, i) => x + factor * ((worst.at[i] ?? 0) - x)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      corners[corners.length - 1] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < second.value) corners[corners.length - 1] = reflected;
    else {
      const contracted = reflected.value < worst.value ? along(-0.5) : along(0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) corners[corners.length - 1] = contracted;
      else
        for (let i = 1; i < corners.length; i++) {
          const from = corners[i]?.at ?? best.at;
          corners[i] = corner(best.at.map((x, j) => (x + (from[j] ?? 0)) / 2));
        }
    }
  }
  return corners.reduce((one, other) => (other.value < one.value ? other : one)).at;
}
