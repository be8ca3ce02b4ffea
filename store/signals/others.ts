import type { Evidence } from './evidence.ts';
import type { Reports } from './report-weeks.ts';
import { sumNewest } from './week-lists.ts';

/** Fewer weeks with talk are a series without history; fewer other series have no middle. */
const YOUNG = 30;
const LEAST_SERIES = 3;

/**
 * What the middle of the other series would have of this cell by week, as much talked about as this one; nothing for a series with
 * history, or where fewer than three others are heard of. Those that never had the cell count with 0.
 */
export function othersOf({ reports, talk, weeks }: Evidence, own: Reports): { others?: number[] } {
  const heard = talk.get(own.series) ?? [];
  if (heard.filter((posts) => posts > 0).length > YOUNG) return {};
  const seen = new Map(
    reports.flatMap((one) => (one.cell === own.cell ? [[one.series, one.seen] as const] : [])),
  );
  const rates: number[] = [];
  for (const [series, posts] of talk) {
    const talked = sumNewest(posts, weeks.count);
    if (series === own.series || talked === 0) continue;
    rates.push((sumNewest(seen.get(series) ?? [], weeks.count) + 0.5) / talked);
  }
  const middle = rates.sort((a, b) => a - b)[rates.length >> 1];
  if (middle === undefined || rates.length < LEAST_SERIES) return {};
  return { others: heard.map((posts) => middle * posts) };
}
