import { countLlr } from '../../shared/measures/signals/count-llr.ts';

const LONGEST = 12;
/** As the world draws its posts: one in four brings another. */
const SCATTER = 5 / 3;
const LEAST = 4;
const REST = 2;

/**
 * What can be told at all: the same windows judged by one who knows the true mean of every week, which nobody does. What it
 * cannot find in time, no method can.
 */
export function limit(seen: readonly number[], mean: readonly number[], from: number): Float64Array {
  const scores = new Float64Array(Math.max(0, seen.length - from));
  for (let at = from; at < seen.length; at++) {
    let count = 0;
    let expected = 0;
    let peak = { above: 0, count: 0, expected: 0 };
    for (let weeks = 1; weeks <= LONGEST; weeks++) {
      const one = { count: seen[at - weeks + 1] ?? 0, expected: mean[at - weeks + 1] ?? 0 };
      count += one.count;
      expected += one.expected;
      const above = one.count - one.expected;
      if (above > peak.above) peak = { above, ...one };
      if (count < LEAST || weeks === 1) continue;
      const rest = expected - peak.expected;
      if (countLlr(count - peak.count, rest, SCATTER * rest) < REST) continue;
      const llr = countLlr(count, expected, SCATTER * expected);
      scores[at - from] = Math.max(scores[at - from] ?? 0, llr);
    }
  }
  return scores;
}
