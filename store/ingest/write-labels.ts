import type pg from 'pg';
import { faultKey } from '../../shared/catalogue/faults.ts';
import { overlayCorrections } from './corrections.ts';
import type { PreparedPost } from './prepare.ts';

/** A post as far as its labels go; one that is stored already brings no identifiers, which were masked when it came. */
export type LabelledPost = Pick<PreparedPost, 'labels' | 'given' | 'identifiers'>;

/** Insight, mentions and identifier hashes of new and edited posts, with people's corrections laid over. */
export async function writeLabels(
  client: pg.ClientBase,
  posts: { id: number; post: LabelledPost }[],
): Promise<void> {
  if (posts.length === 0) return;
  const ids = posts.map(({ id }) => id);
  const labels = posts.map(({ post }) => JSON.stringify(countedLabels(post)));
  await client.query(
    `INSERT INTO insight (post_id, version, polarity, complaint, groups, topics, faults, aspects, labelled_by, detail)
     SELECT u.id, l.version, l.polarity, l.complaint, l.groups, l.topics, l.faults, l.aspects, l.labelled_by, l.detail
     FROM unnest($1::bigint[], $2::jsonb[]) AS u(id, labels),
          jsonb_to_record(u.labels) AS l(version text, polarity text, complaint boolean, groups text[], topics text[],
                                         faults text[], aspects text[], labelled_by text, detail jsonb)
     ON CONFLICT (post_id) DO UPDATE SET version = EXCLUDED.version, polarity = EXCLUDED.polarity,
       complaint = EXCLUDED.complaint, groups = EXCLUDED.groups, topics = EXCLUDED.topics, faults = EXCLUDED.faults,
       aspects = EXCLUDED.aspects, labelled_by = EXCLUDED.labelled_by, detail = EXCLUDED.detail`,
    [ids, labels],
  );
  await client.query('DELETE FROM mention WHERE post_id = ANY($1::bigint[])', [ids]);
  const mentions = posts.flatMap(({ id, post }) => mentionsIn(post).map((mention) => ({ id, ...mention })));
  await client.query(
    'INSERT INTO mention (post_id, series, basis) SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])',
    [mentions.map(({ id }) => id), mentions.map(({ series }) => series), mentions.map(({ basis }) => basis)],
  );
  await overlayCorrections(client, ids);
  const hashes = posts.flatMap(({ id, post }) =>
    post.identifiers.map((identifier) => ({ id, ...identifier })),
  );
  await client.query(
    `INSERT INTO post_identifier (post_id, kind, hash) SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])
     ON CONFLICT DO NOTHING`,
    [hashes.map(({ id }) => id), hashes.map(({ kind }) => kind), hashes.map(({ hash }) => hash)],
  );
}

/**
 * The columns of `insight`. Labels that came with a file count in place of the model's, whose reading is kept in `detail`
 * for spans and aspects, with the file's labels beside it as `given`.
 */
function countedLabels(post: LabelledPost) {
  const { insight } = post.labels();
  const read = {
    version: insight.version,
    polarity: insight.polarity,
    complaint: insight.complaint,
    groups: insight.groups.map(({ group }) => group),
    topics: insight.topics,
    faults: [...new Set(insight.faults.map(faultKey))],
    aspects: insight.aspects.map(({ aspect, polarity }) => `${aspect}:${polarity}`),
    labelled_by: 'model',
    detail: insight,
  };
  if (post.given === null) return read;
  const { polarity, complaint, groups, topics, faults } = post.given;
  return {
    ...read,
    polarity,
    complaint,
    groups: distinct(groups),
    topics: distinct(topics),
    faults: distinct(faults),
    labelled_by: 'file',
    detail: { ...insight, given: post.given },
  };
}

const distinct = <Key>(keys: readonly Key[]): Key[] => [...new Set(keys)];

const mentionsIn = ({ given, labels }: LabelledPost) =>
  given === null
    ? labels().mentions
    : [...new Map(given.series.map((mention) => [mention.series, mention])).values()];
