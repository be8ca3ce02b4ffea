import type { Report, ReportTopics } from '../../../shared/contract/report.ts';
import type { PostsBehind } from '../../../shared/contract/report-query.ts';
import { figure } from '../../../shared/measures/change.ts';
import { GROUPS, TOPICS } from '../../../shared/understanding/insight.ts';
import type { Store } from '../../open.ts';
import { periodRows } from '../period-rows.ts';
import type { Period } from '../periods.ts';
import { ROWS_OF } from '../reading.ts';
import { percentInterval } from './percent.ts';
import type { PostFacts } from './post-facts.ts';
import type { About } from './sums.ts';

interface Row {
  topic: string;
  now: number;
  previous: number;
  year: number;
}

/** Complaint posts by topic in the period and both bases; most first. */
async function complaintRows(
  store: Store,
  { series, place, reading }: About,
  [now, previous, year]: readonly [Period, Period, Period],
): Promise<Row[]> {
  const values: unknown[] = [series, now.from, now.to, previous.from, previous.to, year.from, year.to];
  const rollup = periodRows([now, previous, year], place, (given) => `$${values.push(given)}`);
  const sum = (from: string, to: string) =>
    `coalesce(sum(complaints) FILTER (WHERE day BETWEEN ${from} AND ${to}), 0)::int`;
  const { rows } = await store.pool.query<Row>(
    `SELECT topic, ${sum('$2', '$3')} AS now, ${sum('$4', '$5')} AS previous, ${sum('$6', '$7')} AS year
     FROM ${rollup} r
     WHERE series = $1 AND ${ROWS_OF[reading]} AND topic NOT LIKE 'aspect:%' AND complaints > 0
     GROUP BY topic`,
    values,
  );
  return rows.sort(
    (a, b) => b.now - a.now || b.previous - a.previous || b.year - a.year || a.topic.localeCompare(b.topic),
  );
}

/**
 * Complaint posts on two levels: symptom × part and the seventeen groups. Under a topic filter the levels stay those of all
 * complaints, for a post's other topics are what the filter left out; `facts` are of all complaints, too.
 */
export async function reportTopics(
  store: Store,
  about: About,
  periods: readonly [Period, Period, Period],
  facts: PostFacts,
  behind: PostsBehind,
): Promise<ReportTopics> {
  const rows = await complaintRows(store, about, periods);
  const byTopic = new Map(rows.map((row) => [row.topic, row]));
  const complaints = byTopic.get('all')?.now ?? 0;
  const of = (topic: string): ReportTopics['roofs'][number] => {
    const { now = 0, previous = 0, year = 0 } = byTopic.get(topic) ?? {};
    return {
      topic,
      previous: figure(now, previous),
      year: figure(now, year),
      interval: percentInterval(now, complaints),
      posts: { ...behind, topic, measure: 'complaints' },
    };
  };
  const faults = rows.filter(({ topic }) => topic.includes(':') && topic !== '*:*');
  const parts = faults.filter(({ topic }) => !topic.endsWith(':*'));
  const symptoms = faults.filter(({ topic }) => topic.endsWith(':*'));
  const groups = GROUPS.filter((group) => byTopic.has(group))
    .map((group) => ({ ...of(group), topic: group }))
    .sort((a, b) => (b.previous.value ?? 0) - (a.previous.value ?? 0));
  const sum = (counted: readonly Row[]) => counted.reduce((total, { now }) => total + now, 0);
  return {
    symptoms: symptoms.map(({ topic }) => ({
      ...of(topic),
      parts: parts
        .filter((part) => part.topic.split(':')[0] === topic.slice(0, -2))
        .map((part) => of(part.topic)),
    })),
    symptomSums: {
      posts: complaints,
      mentions: sum(symptoms),
      several: facts.severalSymptoms,
      none: facts.noFault,
    },
    partSums: { posts: complaints, mentions: sum(parts), several: facts.severalParts, none: facts.noFault },
    groups,
    groupSums: {
      posts: complaints,
      mentions: groups.reduce((total, { previous }) => total + (previous.value ?? 0), 0),
      several: facts.severalGroups,
      none: facts.noGroup,
    },
    roofs: TOPICS.map(of),
  };
}

/** The topics whose typical posts a report prints: symptom × part with the most complaints, parts nobody named last. */
export function leadingTopics({ topics }: Pick<Report, 'topics'>, most: number): string[] {
  const count = ({ previous }: ReportTopics['roofs'][number]) => previous.value ?? 0;
  const unnamed = (topic: string) => (topic.endsWith(':unnamed') ? 1 : 0);
  return topics.symptoms
    .flatMap(({ parts }) => parts)
    .filter((each) => count(each) > 0)
    .sort((a, b) => unnamed(a.topic) - unnamed(b.topic) || count(b) - count(a))
    .slice(0, most)
    .map(({ topic }) => topic);
}
