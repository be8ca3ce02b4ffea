import type { Figure } from '../../shared/contract/numbers.ts';
import type { ComplaintTopics, SeriesQuery } from '../../shared/contract/series.ts';
import { figure } from '../../shared/measures/change.ts';
import type { Store } from '../open.ts';
import { periodRows } from './period-rows.ts';
import { basePeriod } from './periods.ts';
import { ROWS_OF } from './reading.ts';

interface Row {
  topic: string;
  now: number;
  base: number;
}

const ROOFS = ['noise', 'engine', 'afterSales'] as const;

/** Complaint posts of a series by symptom and part, most first; a post may stand under several. */
export async function complaintTopics(
  store: Store,
  series: string,
  query: Omit<SeriesQuery, 'topic'>,
  today: string,
): Promise<ComplaintTopics> {
  const { from, to } = query;
  const base = basePeriod(query, query.compare, today);
  const values: unknown[] = [series, from, to, base.from, base.to];
  const rollup = periodRows([{ from, to }, base], query.place, (given) => `$${values.push(given)}`);
  const { rows } = await store.pool.query<Row>(
    `SELECT topic, coalesce(sum(complaints) FILTER (WHERE day BETWEEN $2 AND $3), 0) AS now,
            coalesce(sum(complaints) FILTER (WHERE day BETWEEN $4 AND $5), 0) AS base
     FROM ${rollup} r
     WHERE series = $1 AND ${ROWS_OF[query.reading ?? 'raw']}
       AND (topic IN ('all', 'noise', 'engine', 'afterSales') OR (topic LIKE '%:%' AND topic NOT LIKE 'aspect:%'))
     GROUP BY topic`,
    values,
  );
  const counts = new Map(rows.map((row) => [row.topic, row]));
  const of = (topic: string): Figure => figure(counts.get(topic)?.now ?? 0, counts.get(topic)?.base ?? 0);
  const less = (side: 'now' | 'base') => (counts.get('all')?.[side] ?? 0) - (counts.get('*:*')?.[side] ?? 0);
  const faults = rows.filter(({ topic, now, base }) => topic.includes(':') && now + base > 0).sort(most);
  const symptoms = faults
    .flatMap(({ topic }) => (topic.endsWith(':*') && topic !== '*:*' ? topic.slice(0, -2) : []))
    .map((symptom) => ({
      symptom,
      complaints: of(`${symptom}:*`),
      parts: faults
        .filter(({ topic }) => topic.startsWith(`${symptom}:`) && !topic.endsWith(':*'))
        .map(({ topic }) => ({ part: topic.slice(symptom.length + 1), complaints: of(topic) })),
    }));
  return {
    from,
    to,
    baseFrom: base.from,
    baseTo: base.to,
    complaints: of('all'),
    unnamed: figure(less('now'), less('base')),
    symptoms,
    topics: ROOFS.map((topic) => ({ topic, complaints: of(topic) })),
  };
}

const most = (a: Row, b: Row) => b.now - a.now || b.base - a.base || a.topic.localeCompare(b.topic);
