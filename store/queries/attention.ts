import { seriesByKey } from '../../shared/catalogue/catalogue.ts';
import type { Attention } from '../../shared/contract/series.ts';
import { RISE_VERSION, rise } from '../../shared/measures/rise.ts';
import type { Store } from '../open.ts';
import { listAlerts } from './alerts.ts';
import { adviceFor, isTrouble, stateOf } from './outcomes.ts';
import { periodRows } from './period-rows.ts';
import { basePeriod, type Period } from './periods.ts';
import { FAR } from './readers.ts';

type Item = Attention['items'][number];
type RiseItem = Extract<Item, { kind: 'rise' }>;

/** Counts of one series under one topic in each of the eight periods: the asked one, three before, and a year earlier the same. */
interface Row {
  series: string;
  topic: string;
  /** The period and those before were labelled alike. */
  comparable: boolean;
  heat: number[];
  negatives: number[];
  complaints: number[];
}

const MOST = 6;
const BEFORE = 3;

/** Alerts shown on the overview; the inbox holds them all. */
const MOST_ALERTS = 5;

/**
 * Open alerts, the red line first; then what rose beyond heat and season in the period, most surprising first, then the
 * sources that need a person. What an alert tells already is not told again. `me`: who asks, without whom no alerts are told.
 */
export async function attention(
  store: Store,
  period: Period,
  today: string,
  language: 'zh' | 'en' = 'zh',
  me: string | null = null,
): Promise<Attention> {
  const [alerts, { rises, uncompared }, sources] = await Promise.all([
    me === null ? [] : openAlerts(store, me),
    findRises(store, period, today),
    // What was wrong stands while the next round runs.
    store.pool.query<{ id: number; name: string; trouble: string | null }>(
      `SELECT id, name, trouble FROM source
       WHERE trouble IS NOT NULL AND state NOT IN ('paused', 'imported', 'deleting') ORDER BY id`,
    ),
  ]);
  return {
    version: RISE_VERSION,
    uncompared,
    items: [
      ...alerts.slice(0, MOST_ALERTS),
      ...rises.filter((rise) => !alerts.some((alert) => tells(alert, rise))).slice(0, MOST),
      ...sources.rows.flatMap(({ id, name, trouble }) =>
        isTrouble(trouble) && !alerts.some(({ facts }) => 'source' in facts && facts.source === id)
          ? [
              {
                kind: 'source' as const,
                id,
                name,
                state: stateOf(trouble),
                reason: adviceFor(trouble, language),
              },
            ]
          : [],
      ),
    ],
  };
}

type AlertItem = Extract<Item, { kind: 'alert' }>;

async function openAlerts(store: Store, me: string): Promise<AlertItem[]> {
  const { alerts } = await listAlerts(store, me, { state: 'open', mine: true, limit: 50 });
  const rank = ({ severity, facts }: AlertItem) =>
    (facts.kind === 'redLine' ? 0 : 3) + { critical: 0, warning: 1, info: 2 }[severity];
  return alerts
    .filter(({ snoozedUntil }) => snoozedUntil === null)
    .map(({ id, severity, series, topic, facts, firstAt }) => {
      return { kind: 'alert' as const, id, severity, series, topic, facts, firstAt };
    })
    .sort((a, b) => rank(a) - rank(b));
}

/** Whether an alert already tells what rose. */
const tells = ({ series, topic, facts }: AlertItem, rise: RiseItem): boolean =>
  facts.kind === 'spike' &&
  series === rise.series &&
  topic === rise.topic &&
  facts.measure === rise.measure &&
  facts.from <= rise.to &&
  facts.to >= rise.from;

async function findRises(
  store: Store,
  period: Period,
  today: string,
): Promise<{ rises: RiseItem[]; uncompared: string[] }> {
  const lastYear = basePeriod(period, 'year', today);
  const periods = [...withBefore(period, today), ...withBefore(lastYear, today)];
  const values: unknown[] = [periods.map(({ from }) => from), periods.map(({ to }) => to)];
  const rollup = periodRows(periods, undefined, (given) => `$${values.push(given)}`);
  const { rows } = await store.pool.query<Row>(
    `WITH RECURSIVE topics AS (
       -- From one topic to the next by the index: of a rollup's rows most are of topics not asked for.
       (SELECT min(topic) AS topic FROM rollup_month)
       UNION ALL SELECT (SELECT min(m.topic) FROM rollup_month m WHERE m.topic > t.topic) FROM topics t WHERE t.topic IS NOT NULL
     ), asked AS (
       SELECT * FROM unnest($1::date[], $2::date[]) WITH ORDINALITY AS p(first, last, n)
     ), summed AS (
       SELECT r.series, r.topic, r.day, sum(r.heat_micro) AS heat_micro, sum(r.negatives) AS negatives, sum(r.complaints) AS complaints, sum(r.posts) AS posts
       FROM ${rollup} r
       WHERE r.topic = ANY(ARRAY(
         SELECT topic FROM topics WHERE topic = 'all'
            OR (topic LIKE '%:%' AND topic <> '*:*' AND topic NOT LIKE '%:unnamed' AND topic NOT LIKE 'aspect:%')))
       GROUP BY 1, 2, 3
     ), counted AS (
       SELECT s.series, s.topic, a.n, sum(s.heat_micro) / 1e6 AS heat, sum(s.negatives) AS negatives, sum(s.complaints) AS complaints, sum(s.posts) AS posts
       FROM asked a JOIN summed s ON s.day BETWEEN a.first AND a.last
       GROUP BY 1, 2, 3
     ), labelled AS (
       SELECT m.series, a.n = 1 AS now, count(*) AS posts
       FROM insight i JOIN post p ON p.id = i.post_id AND p.deleted_at IS NULL
       JOIN asked a ON a.n <= ${BEFORE + 1} AND p.day BETWEEN a.first AND a.last
       JOIN mention m ON m.post_id = p.id
       WHERE i.labelled_by <> 'model' GROUP BY 1, 2
     ), readers AS (
       SELECT series, abs(max(model) FILTER (WHERE now) - max(model) FILTER (WHERE NOT now)) <= ${FAR} AS comparable
       FROM (SELECT c.series, c.n = 1 AS now, 1 - coalesce(max(l.posts), 0)::float8 / sum(c.posts) AS model
             FROM counted c LEFT JOIN labelled l ON l.series = c.series AND l.now = (c.n = 1)
             WHERE c.topic = 'all' AND c.n <= ${BEFORE + 1} AND c.posts > 0 GROUP BY 1, 2) shares
       GROUP BY series
     )
     SELECT k.series, k.topic, coalesce(r.comparable, true) AS comparable,
            array_agg(coalesce(c.heat, 0)::float8 ORDER BY a.n) AS heat,
            array_agg(coalesce(c.negatives, 0)::int ORDER BY a.n) AS negatives,
            array_agg(coalesce(c.complaints, 0)::int ORDER BY a.n) AS complaints
     FROM (SELECT DISTINCT series, topic FROM counted WHERE n = 1) k
     LEFT JOIN readers r ON r.series = k.series
     CROSS JOIN asked a LEFT JOIN counted c ON c.series = k.series AND c.topic = k.topic AND c.n = a.n
     GROUP BY 1, 2, 3`,
    values,
  );
  const heatOf = new Map(
    rows.flatMap(({ series, topic, heat }) => (topic === 'all' ? [[series, heat]] : [])),
  );
  const rises = rows
    .filter(({ comparable }) => comparable)
    .flatMap((row) => [
      ...(row.topic === 'all' ? found(row, 'negatives', heatOf.get(row.series) ?? [], period) : []),
      ...found(row, 'complaints', heatOf.get(row.series) ?? [], period),
    ])
    .sort((a, b) => b.llr - a.llr || a.series.localeCompare(b.series));
  return {
    rises: oncePerSubject(rises),
    uncompared: rows.flatMap(({ series, topic, comparable }) =>
      topic === 'all' && !comparable ? [nameOf(series)] : [],
    ),
  };
}

const nameOf = (series: string) => seriesByKey(series)?.name ?? series;

/** Of a symptom as a whole and its parts only the one that stands out most is named. */
function oncePerSubject(rises: RiseItem[]): RiseItem[] {
  const named = new Set<string>();
  return rises.filter(({ series, measure, topic }) => {
    const subject = `${series} ${measure} ${topic?.split(':')[0] ?? ''}`;
    if (named.has(subject)) return false;
    named.add(subject);
    return true;
  });
}

/** The period and the three equal ones before it. */
function withBefore(period: Period, today: string): Period[] {
  const row = [period];
  while (row.length <= BEFORE) row.push(basePeriod(row.at(-1) ?? period, 'previous', today));
  return row;
}

/** The heat of the whole series counts, not that of the topic: a topic that draws more heat is what is looked for. */
function found(
  row: Row,
  measure: 'negatives' | 'complaints',
  heat: number[],
  { from, to }: Period,
): RiseItem[] {
  const { series, topic } = row;
  const [seen = 0, ...rest] = row[measure];
  const hadLastYear = heat.slice(BEFORE + 2).some((value) => value > 0);
  const result = rise({
    seen,
    before: rest.slice(0, BEFORE),
    heat: heat[0] ?? 0,
    heatBefore: heat.slice(1, BEFORE + 1),
    lastYear: hadLastYear ? { seen: rest[BEFORE] ?? 0, before: rest.slice(BEFORE + 1) } : null,
  });
  if (!result.rises) return [];
  return [
    {
      kind: 'rise',
      series,
      name: nameOf(series),
      topic: topic === 'all' ? null : topic,
      measure,
      from,
      to,
      seen,
      expected: Math.round(result.expected * 10) / 10,
      llr: Math.round(result.llr * 100) / 100,
    },
  ];
}
