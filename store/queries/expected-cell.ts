import type { TopicCell } from '../../shared/contract/topics.ts';
import { expectedRange } from '../../shared/measures/expected-range.ts';
import { surprise } from '../../shared/measures/surprise.ts';

/** Equal periods just before that tell what is usual. */
export const BEFORE = 3;

/** Counts of the period asked about, of the three before, and of the same four a year earlier, in this order. */
export interface EightCounts {
  seen: readonly number[];
  /** Of the whole series in the same periods. */
  heat: readonly number[];
}

const tenth = (value: number) => Math.round(value * 10) / 10 + 0;

/** A cell against what months before, heat and season explain; nothing is expected where nothing was heard before. */
export function expectedCell({ seen, heat }: EightCounts, comparable: boolean): TopicCell {
  const [value = 0, ...rest] = seen;
  const heatBefore = heat.slice(1, BEFORE + 1);
  if (!comparable || heatBefore.every((each) => each === 0))
    return { value, low: null, high: null, surprise: null };
  const hadLastYear = heat.slice(BEFORE + 2).some((each) => each > 0);
  const range = expectedRange({
    seen: value,
    before: rest.slice(0, BEFORE),
    heat: heat[0] ?? 0,
    heatBefore,
    lastYear: hadLastYear ? { seen: rest[BEFORE] ?? 0, before: rest.slice(BEFORE + 1) } : null,
  });
  return { value, low: tenth(range.low), high: tenth(range.high), surprise: tenth(surprise(value, range)) };
}
