import type { Store } from '../../open.ts';
import type { Period } from '../periods.ts';
import { postCondition } from '../post-filter.ts';
import type { About } from './sums.ts';

/** What only the posts themselves tell, since rollups keep no pairs of labels. */
export interface PostFacts {
  /** Negative and a complaint at once. */
  both: number;
  /** Complaints that name several symptoms, several symptom × part, several groups. */
  severalSymptoms: number;
  severalParts: number;
  severalGroups: number;
  /** Complaints without a fault, without a group. */
  noFault: number;
  noGroup: number;
  /** Heat of praising and of blaming posts, in posts' units. */
  praised: number;
  blamed: number;
}

/** The filter of the posts a report of one period is about. */
export const postsOf = ({ series, topic, place, reading }: About, { from, to }: Period) => ({
  series,
  from,
  to,
  reading,
  place,
  ...(topic === 'all' ? {} : { topic }),
});

const SYMPTOMS = `(SELECT count(DISTINCT split_part(f, ':', 1)) FROM unnest(i.faults) f)`;

export async function postFacts(store: Store, about: About, period: Period): Promise<PostFacts> {
  const { where, values } = postCondition(postsOf(about, period));
  const { rows } = await store.pool.query<PostFacts>(
    `SELECT count(*) FILTER (WHERE i.complaint AND i.polarity = 'negative') AS both,
            count(*) FILTER (WHERE i.complaint AND cardinality(i.faults) > 1 AND ${SYMPTOMS} > 1) AS "severalSymptoms",
            count(*) FILTER (WHERE i.complaint AND cardinality(i.faults) > 1) AS "severalParts",
            count(*) FILTER (WHERE i.complaint AND cardinality(i.groups) > 1) AS "severalGroups",
            count(*) FILTER (WHERE i.complaint AND i.faults = '{}') AS "noFault",
            count(*) FILTER (WHERE i.complaint AND i.groups = '{}') AS "noGroup",
            coalesce(sum(p.heat_micro) FILTER (WHERE i.polarity = 'positive'), 0) / 1e6 AS praised,
            coalesce(sum(p.heat_micro) FILTER (WHERE i.polarity = 'negative'), 0) / 1e6 AS blamed
     FROM post p JOIN insight i ON i.post_id = p.id JOIN thread t ON t.id = p.thread_id WHERE ${where}`,
    values,
  );
  const found = rows[0];
  if (!found) throw new Error('PostgreSQL answered an aggregate with no row.');
  return found;
}
