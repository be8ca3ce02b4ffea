import { expect } from 'vitest';
import { findPlacesAmong, type OwnDealer } from '../../shared/catalogue/dealer-names.ts';
import type { Insight } from '../../shared/understanding/insight.ts';
import type { Store } from '../../store/open.ts';

/**
 * Every rollup row and author count worked out again from the raw posts, in SQL that shares nothing with ingest:
 * its own heat formula, its own topics, straight from posts, labels and mentions.
 */
const recomputed = (place: 'w.place, ' | '', day = 'l.day') => `
  WITH labelled AS (
    SELECT p.*, i.polarity, i.complaint, i.topics, i.groups, i.faults, i.aspects, s.weight,
           d.original_id IS NOT NULL AND d.original_id <> p.id AS copy,
           CASE WHEN d.verdict IS NOT NULL THEN d.verdict ELSE coalesce(d.points, 0) >= 5 END AS suspected
    FROM post p JOIN insight i ON i.post_id = p.id JOIN source s ON s.id = p.source_id
    LEFT JOIN standing d ON d.post_id = p.id
    WHERE p.deleted_at IS NULL AND p.day IS NOT NULL
  ), topic_of AS (
    SELECT id, 'all' AS topic, polarity AS said FROM labelled
    UNION SELECT id, unnest(topics || groups || faults), polarity FROM labelled
    UNION SELECT id, regexp_replace(unnest(faults), ':.*', ':*'), polarity FROM labelled
    UNION SELECT id, '*:*', polarity FROM labelled WHERE cardinality(faults) > 0
    UNION SELECT id, 'aspect:' || split_part(a, ':', 1), split_part(a, ':', 2) FROM labelled, unnest(aspects) a
  )
  SELECT ${place}m.series, (${day})::text AS day, l.source_id, l.opening, t.topic, l.copy, l.suspected, count(*)::int AS posts,
         sum(round((1000000 * l.weight * (1 + ln((1 + l.likes
           + CASE WHEN l.opening THEN 5 * l.replies + 0.1 * l.views ELSE 0 END)::float8)))::numeric))::bigint AS heat_micro,
         count(*) FILTER (WHERE t.said = 'negative')::int AS negatives,
         count(*) FILTER (WHERE t.said = 'neutral')::int AS neutrals,
         count(*) FILTER (WHERE t.said = 'positive')::int AS positives,
         count(*) FILTER (WHERE l.complaint)::int AS complaints
  FROM labelled l JOIN topic_of t ON t.id = l.id JOIN mention m ON m.post_id = l.id
  ${place && 'JOIN post_place w ON w.post_id = l.id'}
  GROUP BY 1, 2, 3, 4, 5, 6, 7${place && ', 8'} ORDER BY 1, 2, 3, 4, 5, 6, 7${place && ', 8'}`;

const stored = (table: 'rollup' | 'rollup_month' | 'place_rollup') => `
  SELECT ${table === 'place_rollup' ? 'place, ' : ''}series, ${table === 'rollup_month' ? 'month' : 'day'}::text AS day, source_id, opening, topic, copy, suspected, posts, heat_micro, negatives, neutrals, positives, complaints
  FROM ${table} WHERE (posts, heat_micro, negatives, neutrals, positives, complaints) <> (0, 0, 0, 0, 0, 0)
  ORDER BY 1, 2, 3, 4, 5, 6, 7${table === 'place_rollup' ? ', 8' : ''}`;

const AUTHORS_OFF = `
  SELECT a.id, a.posts, a.negatives, a.last_at, a.last_polarity, count(p.id)::int AS real_posts,
         count(p.id) FILTER (WHERE i.polarity = 'negative')::int AS real_negatives, max(p.published_at) AS real_last_at,
         (array_agg(i.polarity ORDER BY p.published_at DESC, p.id DESC) FILTER (WHERE p.published_at IS NOT NULL))[1]
           AS real_last_polarity
  FROM author a LEFT JOIN post p ON p.author_id = a.id AND p.deleted_at IS NULL LEFT JOIN insight i ON i.post_id = p.id
  GROUP BY a.id
  HAVING a.posts <> count(p.id) OR a.negatives <> count(p.id) FILTER (WHERE i.polarity = 'negative')
    OR a.last_at IS DISTINCT FROM max(p.published_at)
    OR a.last_polarity IS DISTINCT FROM
       (array_agg(i.polarity ORDER BY p.published_at DESC, p.id DESC) FILTER (WHERE p.published_at IS NOT NULL))[1]`;

/** Every post's places are those of the dealers its insight holds, among the dealers of now. */
async function expectPlacesToMatchFacts(store: Store): Promise<void> {
  const [dealers, posts] = await Promise.all([
    store.pool.query<OwnDealer>('SELECT code, name, region FROM dealer'),
    store.pool.query<{ id: number; facts: Insight['facts'] | null; places: string[] }>(
      `SELECT i.post_id AS id, i.detail -> 'facts' AS facts, ARRAY(SELECT place FROM post_place w WHERE w.post_id = i.post_id) AS places
       FROM insight i`,
    ),
  ]);
  const find = findPlacesAmong(dealers.rows);
  const off = posts.rows.flatMap(({ id, facts, places }) => {
    const named = (facts ?? []).flatMap((fact) => (fact.kind === 'dealer' ? find(fact.name) : []));
    const expected = [...new Set(named)].sort();
    return JSON.stringify(expected) === JSON.stringify(places.sort()) ? [] : [{ id, expected, places }];
  });
  expect(off).toEqual([]);
}

/** Fails on any difference, and on an empty store, which would prove nothing. Returns the number of rows compared. */
export async function expectNumbersToMatchPosts(store: Store): Promise<number> {
  const query = async (sql: string) => (await store.pool.query<Record<string, unknown>>(sql)).rows;
  const [fromPosts, rollup, monthsFromPosts, rollupMonth, fromPlaces, placeRollup, authorsOff] =
    await Promise.all([
      query(recomputed('')),
      query(stored('rollup')),
      query(recomputed('', `date_trunc('month', l.day)::date`)),
      query(stored('rollup_month')),
      query(recomputed('w.place, ')),
      query(stored('place_rollup')),
      query(AUTHORS_OFF),
    ]);
  expect(fromPosts.length).toBeGreaterThan(0);
  expect(rollup).toEqual(fromPosts);
  expect(rollupMonth).toEqual(monthsFromPosts);
  expect(placeRollup).toEqual(fromPlaces);
  expect(authorsOff).toEqual([]);
  await expectPlacesToMatchFacts(store);
  return rollup.length;
}
