import type pg from 'pg';
import type { Copy, Writer } from '../../shared/understanding/copies/suspicion.ts';

const ms = (at: string) => `extract(epoch FROM ${at})::float8 * 1000`;

/** Posts of a group as the rule of suspicion sees them, in order of time. */
export async function copiesOf(client: pg.ClientBase, ids: number[]): Promise<Copy[]> {
  const { rows } = await client.query<Copy>(
    `SELECT p.author_id AS author, p.source_id AS source, ${ms('p.published_at')} AS at, i.polarity, l.notice
     FROM post p JOIN insight i ON i.post_id = p.id JOIN likeness l ON l.post_id = p.id
     WHERE p.id = ANY($1::bigint[]) ORDER BY p.published_at, p.id`,
    [ids],
  );
  return rows;
}

/** What the authors of these posts wrote otherwise. */
export async function writersOf(client: pg.ClientBase, copies: readonly Copy[]): Promise<Writer[]> {
  const { rows } = await client.query<Writer>(
    `SELECT p.author_id AS author, min(${ms('p.published_at')}) AS "firstAt",
            min(f.since) AS "forumSince", count(*) AS posts,
            (SELECT count(DISTINCT m.series) FROM mention m JOIN post q ON q.id = m.post_id
             WHERE q.author_id = p.author_id AND q.deleted_at IS NULL) AS series,
            count(*) FILTER (WHERE i.polarity = 'positive') AS positives,
            count(*) FILTER (WHERE i.polarity = 'negative') AS negatives
     FROM post p JOIN insight i ON i.post_id = p.id
     JOIN (SELECT u.id, ${ms('o.published_at')} AS since FROM unnest($2::bigint[]) AS u(id), LATERAL (
             SELECT published_at FROM post WHERE source_id = u.id AND published_at IS NOT NULL
             ORDER BY published_at NULLS FIRST, id LIMIT 1) o) f ON f.id = p.source_id
     WHERE p.author_id = ANY($1::bigint[]) AND p.deleted_at IS NULL AND p.published_at IS NOT NULL
     GROUP BY p.author_id`,
    [[...new Set(copies.map(({ author }) => author))], [...new Set(copies.map(({ source }) => source))]],
  );
  return rows;
}
