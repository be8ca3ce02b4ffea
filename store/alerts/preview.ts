import type { Severity } from '../../shared/contract/alert-kinds.ts';
import type { AlertParams, ParamsOf, Preview } from '../../shared/contract/alert-rules.ts';
import { addDays, daysBetween } from '../../shared/measures/days.ts';
import type { Store } from '../open.ts';
import { type DayCounts, dayCounts, sumDays } from './day-counts.ts';
import { DAY_MS, type Finding } from './kind.ts';
import { COLUMNS, CREDIBLE, redLineFinding } from './kinds/red-line.ts';
import { judge, type SpikeData, spikeData, spikesOn } from './kinds/spike.ts';
import { passingOn, reachOf } from './kinds/threshold.ts';
import { KINDS } from './kinds.ts';
import { readAlike } from './read-alike.ts';

const MONTH_DAYS = 30;
type Alarm = Preview['alarms'][number];
type Line = Preview['line'];

export interface PreviewOf {
  params: AlertParams;
  severity: Severity;
  from: string;
  to: string;
}

/**
 * What a rule would have told on each day of a past, each thing once as it is told live. Silent sources, missed runs,
 * differing figures and signals cannot be known from the past: no alarms, and null instead of a rate.
 */
export async function preview(store: Store, { params, severity, from, to }: PreviewOf): Promise<Preview> {
  const { alarms, line } = await past(store, params, severity, from, to);
  const months = (daysBetween(from, to) + 1) / MONTH_DAYS;
  const rate = (count: number) => Math.round((count / months) * 100) / 100;
  const counted = alarms.filter(({ severity: told }) => told !== 'info' || severity === 'info');
  const quiet = counted.filter(({ facts }) => facts.kind !== 'spike' || facts.events.length === 0);
  const known = params.kind === 'spike' || params.kind === 'threshold' || params.kind === 'redLine';
  return {
    from,
    to,
    perMonth: rate(counted.length),
    quietPerMonth: known ? rate(quiet.length) : null,
    alarms,
    line,
  };
}

async function past(
  store: Store,
  params: AlertParams,
  severity: Severity,
  from: string,
  to: string,
): Promise<{ alarms: Alarm[]; line: Line }> {
  switch (params.kind) {
    case 'spike': {
      const rule = { kind: params.kind, params, severity };
      const data = await spikeData(store, rule, from, to);
      const found = episodes(from, to, params.kind, (day) => spikesOn(data, rule, day));
      const alike = await Promise.all(found.map(({ finding }) => readAlike(store, finding)));
      const alarms = found.filter((_, i) => alike[i]).map(({ alarm }) => alarm);
      return { alarms, line: spikeLine(data, params, alarms, from, to) };
    }
    case 'threshold': {
      const rule = { kind: params.kind, params, severity };
      const { series, topic } = params;
      const counts = await dayCounts(store, { series, topic, from: addDays(from, -reachOf(params)), to });
      const alarms = episodes(from, to, params.kind, (day) => passingOn(counts, rule, day)).map(
        ({ alarm }) => alarm,
      );
      return { alarms, line: thresholdLine(counts, params, alarms, from, to) };
    }
    case 'redLine':
      return { alarms: await redLines(store, params, from, to), line: null };
    default:
      return { alarms: [], line: null };
  }
}

/** Findings of following days are one alarm, as they are one alert. */
function episodes(
  from: string,
  to: string,
  kind: 'spike' | 'threshold',
  findOn: (day: string) => Finding[],
): { alarm: Alarm; finding: Finding }[] {
  const all: { alarm: Alarm; finding: Finding }[] = [];
  const running = new Map<string, Alarm>();
  const quietDays = (KINDS[kind].quietMs ?? 0) / DAY_MS;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const finding of findOn(day)) {
      const before = running.get(finding.subject);
      if (before && daysBetween(before.lastDay, day) <= quietDays) {
        before.lastDay = day;
        if (finding.severity !== 'info') before.severity = finding.severity;
        continue;
      }
      const { series, severity, facts } = finding;
      const alarm: Alarm = { day, lastDay: day, series, severity, facts };
      running.set(finding.subject, alarm);
      all.push({ alarm, finding });
    }
  }
  return all;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Day by day what was seen and expected, of the series and measure that alarmed most; else the most talked about. */
function spikeLine(
  data: SpikeData,
  params: ParamsOf<'spike'>,
  alarms: readonly Alarm[],
  from: string,
  to: string,
): Line {
  const keys = alarms.flatMap(({ series, facts }) =>
    facts.kind === 'spike' ? [`${series} ${facts.measure}`] : [],
  );
  const [most] = [...Map.groupBy(keys, (key) => key)].sort(([, a], [, b]) => b.length - a.length);
  const [named, measured] = most?.[0].split(' ') ?? [];
  const total = (values: readonly number[]) => sumDays(values, 0, values.length);
  const counts =
    data.counts.find(({ series }) => series === named) ??
    [...data.counts].sort((a, b) => total(b.posts) - total(a.posts))[0];
  const measure = params.measures.find((each) => each === measured) ?? params.measures[0];
  if (!counts || !measure) return null;
  const points: NonNullable<Line>['points'] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const found = judge({ counts, events: data.events }, params, measure, day);
    if (found === null) continue;
    points.push({
      day,
      seen: found.seen,
      expected: tenth(found.expected),
      bound: tenth(found.bound),
      alarm: found.alarm,
    });
  }
  return { series: counts.series, measure, points };
}

/** Day by day the figure and the line, of the series that alarmed most; else the most talked about. */
function thresholdLine(
  counts: readonly DayCounts[],
  params: ParamsOf<'threshold'>,
  alarms: readonly Alarm[],
  from: string,
  to: string,
): Line {
  const alarmsOf = (of: string) => alarms.filter(({ series }) => series === of).length;
  const postsOf = ({ posts }: DayCounts) => sumDays(posts, 0, posts.length);
  const [shown] = [...counts].sort(
    (a, b) => alarmsOf(b.series) - alarmsOf(a.series) || postsOf(b) - postsOf(a),
  );
  if (!shown) return null;
  // A line that every figure passes: what is found is the figure of the day.
  const limit = params.direction === 'above' ? -1 : Number.POSITIVE_INFINITY;
  const every = {
    params: { ...params, limit, minBase: 0, days: 1 },
    severity: 'info',
    kind: params.kind,
  } as const;
  const points: NonNullable<Line>['points'] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const [found] = passingOn([shown], every, day);
    if (found?.facts.kind !== 'threshold') continue;
    const alarm = passingOn([shown], { params, severity: 'info', kind: params.kind }, day).length > 0;
    points.push({ day, seen: found.facts.seen, expected: null, bound: params.limit, alarm });
  }
  return { series: shown.series, measure: params.measure, points };
}

async function redLines(
  store: Store,
  params: ParamsOf<'redLine'>,
  from: string,
  to: string,
): Promise<Alarm[]> {
  const { rows } = await store.pool.query<Parameters<typeof redLineFinding>[0] & { day: string }>(
    `SELECT ${COLUMNS}, p.day::text AS day FROM insight i JOIN post p ON p.id = i.post_id JOIN source s ON s.id = p.source_id
     WHERE ${CREDIBLE} AND p.day BETWEEN $1 AND $2 ORDER BY p.day, p.id`,
    [from, to],
  );
  return rows.flatMap((row) => {
    const finding = redLineFinding(row, params);
    return finding === null
      ? []
      : [
          {
            day: row.day,
            lastDay: row.day,
            series: finding.series,
            severity: finding.severity,
            facts: finding.facts,
          },
        ];
  });
}
