import type { FactsOf } from '../../../shared/contract/alert-facts.ts';
import { addDays, daysBetween } from '../../../shared/measures/days.ts';
import { reputation } from '../../../shared/measures/reputation.ts';
import { type DayCounts, dayCounts, sumDays } from '../day-counts.ts';
import { DAY_MS, type Finding, type KindOf, MINUTE_MS, type Rule } from '../kind.ts';

const LENGTH = { day: 1, week: 7, month: 30 } as const;
type Params = Rule<'threshold'>['params'];

/** The window's figure, with the posts it stands on; null where nobody spoke of the series, or history does not reach so far. */
function figureOf(counts: DayCounts, { measure, window }: Params, at: number) {
  const first = at - LENGTH[window] + 1;
  if (first < 0) return null;
  const posts = sumDays(counts.posts, first, at);
  const seen =
    measure === 'reputation'
      ? reputation(sumDays(counts.positives, first, at), sumDays(counts.negatives, first, at))
      : sumDays(counts[measure], first, at);
  return seen === null ? null : { seen, posts };
}

function passes(counts: DayCounts, params: Params, at: number): boolean {
  const figure = figureOf(counts, params, at);
  if (figure === null || figure.posts < params.minBase) return false;
  return params.direction === 'above' ? figure.seen > params.limit : figure.seen < params.limit;
}

/** What passes the line on a day, of every series of the rule. */
export function passingOn(
  counts: readonly DayCounts[],
  { params, severity }: Omit<Rule<'threshold'>, 'id'>,
  day: string,
): Finding[] {
  return counts.flatMap((series): Finding[] => {
    const at = daysBetween(series.first, day);
    for (let back = 0; back < params.days; back++) if (!passes(series, params, at - back)) return [];
    const figure = figureOf(series, params, at);
    if (figure === null) return [];
    const seen = Math.round(figure.seen * 10) / 10;
    const facts: FactsOf<'threshold'> = {
      kind: 'threshold',
      measure: params.measure,
      from: addDays(day, 1 - LENGTH[params.window]),
      to: day,
      seen,
      limit: params.limit,
      direction: params.direction,
      posts: figure.posts,
      // What fell below a line does not get worse by growing.
      opened: params.direction === 'above' ? seen : null,
    };
    const subject = [series.series, params.measure, params.topic ?? 'all'].join(' ');
    return [{ subject, once: false, severity, series: series.series, topic: params.topic, facts }];
  });
}

/** The days before `from` a judgement needs. */
export const reachOf = ({ window, days }: Params): number => LENGTH[window] + days;

/** A figure passes a line somebody drew. */
export const thresholdKind: KindOf<'threshold'> = {
  everyMs: 5 * MINUTE_MS,
  quietMs: 2 * DAY_MS,
  async find(store, rule, { day }) {
    const { series, topic } = rule.params;
    const from = addDays(day, -reachOf(rule.params));
    return passingOn(await dayCounts(store, { series, topic, from, to: day }), rule, day);
  },
};
