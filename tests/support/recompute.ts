import { expect } from 'vitest';
import type { Store } from '../../store/open.ts';

/**
 * Every rollup row and author count worked out again from the raw posts, in SQL that shares nothing with ingest:
 * its own heat formula, its own topics, straight from posts, labels and mentions.
 */
const RECOMPUTED = `
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
  SELECT m.series, l.day::text AS day, l.source_id, l.opening, t.topic, l.copy, l.suspected, count(*)::int AS posts,
         sum(round((1000000 * l.weight * (1 + ln((1 + l.likes
           + CASE WHEN l.opening THEN 5 * l.replies + 0.1 * l.views ELSE 0 END)::float8)))::numeric))::bigint AS heat_micro,
         count(*) FILTER (WHERE t.said = 'negative')::int AS negatives,
         count(*) FILTER (WHERE t.said = 'neutral')::int AS neutrals,
         count(*) FILTER (WHERE t.said = 'positive')::int AS positives,
         count(*) FILTER (WHERE l.complaint)::int AS complaints
  FROM labelled l JOIN topic_of t ON t.id = l.id JOIN mention m ON m.post_id = l.id
  GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7`;

const STORED = `
  SELECT series, day::text AS day, source_id, opening, topic, copy, suspected, posts, heat_micro, negatives, neutrals, positives, complaints
  FROM rollup WHERE (posts, heat_micro, negatives, neutrals, positives, complaints) <> (0, 0, 0, 0, 0, 0)
  ORDER BY 1, 2, 3, 4, 5, 6, 7`;

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

/** Fails on any difference, and on an empty store, which would prove nothing. Returns the number of rows compared. */
export async function expectNumbersToMatchPosts(store: Store): Promise<number> {
  const [recomputed, stored, authorsOff] = await Promise.all([
    store.pool.query(RECOMPUTED),
    store.pool.query(STORED),
    store.pool.query(AUTHORS_OFF),
  ]);
  expect(recomputed.rows.length).toBeGreaterThan(0);
  expect(stored.rows).toEqual(recomputed.rows);
  expect(authorsOff.rows).toEqual([]);
  return stored.rows.length;
}
