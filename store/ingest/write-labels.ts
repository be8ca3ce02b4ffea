import type pg from 'pg';
import { overlayCorrections } from './corrections.ts';
import type { PreparedPost } from './prepare.ts';

/** Insight, mentions and identifier hashes of new and edited posts, with people's corrections laid over. */
export async function writeLabels(
  client: pg.ClientBase,
  posts: { id: number; post: PreparedPost }[],
): Promise<void> {
  if (posts.length === 0) return;
  const ids = posts.map(({ id }) => id);
  const labels = posts.map(({ post }) => {
    const { insight } = post.labels();
    return JSON.stringify({
      version: insight.version,
      polarity: insight.polarity,
      complaint: insight.complaint,
      groups: insight.groups.map(({ group }) => group),
      topics: insight.topics,
      aspects: insight.aspects.map(({ aspect, polarity }) => `${aspect}:${polarity}`),
      detail: insight,
    });
  });
  await client.query(
    `INSERT INTO insight (post_id, version, polarity, complaint, groups, topics, aspects, detail)
     SELECT u.id, l.version, l.polarity, l.complaint, l.groups, l.topics, l.aspects, l.detail
     FROM unnest($1::bigint[], $2::jsonb[]) AS u(id, labels),
          jsonb_to_record(u.labels) AS l(version text, polarity text, complaint boolean, groups text[],
                                         topics text[], aspects text[], detail jsonb)
     ON CONFLICT (post_id) DO UPDATE SET version = EXCLUDED.version, polarity = EXCLUDED.polarity,
       complaint = EXCLUDED.complaint, groups = EXCLUDED.groups, topics = EXCLUDED.topics,
       aspects = EXCLUDED.aspects, detail = EXCLUDED.detail`,
    [ids, labels],
  );
  await overlayCorrections(client, ids);
  await client.query('DELETE FROM mention WHERE post_id = ANY($1::bigint[])', [ids]);
  const mentions = posts.flatMap(({ id, post }) =>
    post.labels().mentions.map((mention) => ({ id, ...mention })),
  );
  await client.query(
    'INSERT INTO mention (post_id, series, basis) SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])',
    [mentions.map(({ id }) => id), mentions.map(({ series }) => series), mentions.map(({ basis }) => basis)],
  );
  const hashes = posts.flatMap(({ id, post }) =>
    post.identifiers.map((identifier) => ({ id, ...identifier })),
  );
  await client.query(
    `INSERT INTO post_identifier (post_id, kind, hash) SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])
     ON CONFLICT DO NOTHING`,
    [hashes.map(({ id }) => id), hashes.map(({ kind }) => kind), hashes.map(({ hash }) => hash)],
  );
}
