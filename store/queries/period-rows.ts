import { addDays, firstOfMonth } from '../../shared/measures/days.ts';
import type { Period } from './periods.ts';
import { splitPeriods } from './split-periods.ts';

/**
 * Rollup rows of any of these periods as what FROM takes; give it an alias. A calendar month that no period begins or ends
 * within stands as its sums, with its first day as `day`; what is left of the periods stands day by day. So every row lies
 * wholly inside or outside of each period and `day BETWEEN` a period's ends, or the month of `day`, picks what belongs
 * there; nothing finer than months may be asked of it. Of a place there are days alone: few posts name one. `value` puts a
 * value among those of the statement and returns its placeholder.
 */
export function periodRows(
  periods: readonly Period[],
  place: string | undefined,
  value: (given: unknown) => string,
): string {
  const { bounds, spans } = splitPeriods(periods);
  const within = (days: readonly Period[]) =>
    `(${days.map(({ from, to }) => `day BETWEEN ${value(from)}::date AND ${value(to)}::date`).join(' OR ')})`;
  if (place !== undefined)
    return `(SELECT * FROM place_rollup WHERE place = ${value(place)} AND ${within(spans)})`;
  const { months, days } = byMonths(spans, bounds);
  const parts = [
    ...(months.length > 0
      ? [`SELECT month AS day, ${COLUMNS} FROM rollup_month WHERE month = ANY(${value(months)}::date[])`]
      : []),
    ...(days.length > 0 ? [`SELECT day, ${COLUMNS} FROM rollup WHERE ${within(days)}`] : []),
  ];
  return `(${parts.join(' UNION ALL ')})`;
}

const COLUMNS = `series, source_id, opening, topic, copy, suspected,
  posts, heat_micro, negatives, neutrals, positives, complaints`;

/** First days of the whole months of some runs of days, no bound within, and the days that are left, in runs. */
function byMonths(spans: readonly Period[], bounds: readonly string[]) {
  const months: string[] = [];
  const days: Period[] = [];
  const left = (from: string, to: string) => {
    const last = days.at(-1);
    if (last && addDays(last.to, 1) === from) last.to = to;
    else days.push({ from, to });
  };
  for (const { from, to } of spans) {
    for (let first = firstOfMonth(from); first <= to; first = firstOfMonth(first, 1)) {
      const last = addDays(firstOfMonth(first, 1), -1);
      if (from <= first && last <= to && !bounds.some((bound) => first < bound && bound <= last))
        months.push(first);
      else left(from > first ? from : first, to < last ? to : last);
    }
  }
  return { months, days };
}
