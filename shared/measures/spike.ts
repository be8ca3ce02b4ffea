import { type Baseline, baseline, type DaySeries } from './baseline.ts';
import { ears, earsBound } from './ears.ts';

/** Above expectation by less than a quarter nobody would act on it. */
const RATIO = 1.25;
/** So much more talk than usual is attention of its own: an article, no busy week. */
const MUCH_TALK = 3;

export interface SpikeAsked {
  /** 1 or 7: days counted together. */
  length: number;
  quantile: number;
  /** Fewer are one loud person. */
  minBase: number;
  /** It must have held on so many days in a row. */
  days: number;
}

export interface Spike extends Baseline {
  seen: number;
  /** Days counted together; one where history is so short that EARS judged it. */
  length: number;
  /** `recent`: EARS C2 on single days, for less than nine weeks of history. */
  basis: 'season' | 'recent';
  alarm: boolean;
  /** No alarm, but one it would be had there not been so much more talk: attention (an article), no defect. */
  attentionOnly: boolean;
}

/**
 * Whether the window that ends with day `at` holds more than quiet times explain: above the quantile of its baseline,
 * above expectation by a quarter, at least `minBase`, and all that on each of the last `days` days.
 * Null with less than nine days of history.
 */
export function spike(days: DaySeries, at: number, asked: SpikeAsked): Spike | null {
  const now = judge(days, at, asked);
  for (let back = 1; now !== null && back < asked.days && (now.alarm || now.attentionOnly); back++) {
    const earlier = judge(days, at - back, asked);
    now.attentionOnly &&= earlier !== null && (earlier.attentionOnly || earlier.alarm);
    now.alarm &&= earlier?.alarm ?? false;
  }
  return now;
}

function judge(days: DaySeries, at: number, { length, quantile, minBase }: SpikeAsked): Spike | null {
  const found = baseline(days, at, length, quantile);
  if (found !== null) {
    let seen = 0;
    for (let day = at - length + 1; day <= at; day++) seen += days.counts[day] ?? 0;
    const alarm = seen > found.bound && seen >= RATIO * found.expected && seen >= minBase;
    const attentionOnly =
      !alarm && found.attention >= MUCH_TALK && seen > found.plainBound && seen >= minBase;
    return { ...found, seen, length, basis: found.seasonal ? 'season' : 'recent', alarm, attentionOnly };
  }
  const known = ears(days.counts, at);
  const bound = earsBound(days.counts, at);
  if (known === null || bound === null) return null;
  const seen = days.counts[at] ?? 0;
  return {
    expected: known.expected,
    bound,
    plainBound: bound,
    level: known.expected,
    season: 1,
    attention: 1,
    seasonal: false,
    dispersion: 1,
    seen,
    length: 1,
    basis: 'recent',
    alarm: seen > bound && seen >= minBase,
    attentionOnly: false,
  };
}
