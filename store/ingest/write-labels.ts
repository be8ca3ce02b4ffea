import type pg from 'pg';
import { faultKey } from '../../shared/catalogue/faults.ts';
import { overlayCorrections } from './corrections.ts';
import type { PreparedPost } from './prepare.ts';
import { writeFirstPlaces, writePlaces } from './write-places.ts';

/** A post as far as its labels go; one that is stored already brings no identifiers, which were masked when it came. */
export type LabelledPost = Pick<PreparedPost, 'labels' | 'given' | 'identifiers'>;

interface Labelled {
  id: number;
  post: LabelledPost;
}

/** Insight, mentions, places and identifier hashes of stored posts, with people's corrections laid over. */
export async function writeLabels(client: pg.ClientBase, posts: Labelled[]): Promise<void> {
  if (posts.length === 0) return;
  const ids = posts.map(({ id }) => id);
  await writeInsights(client, posts);
  await client.query('DELETE FROM mention WHERE post_id = ANY($1::bigint[])', [ids]);
  await writeMentions(client, posts);
  await writePlaces(client, posts);
  await overlayCorrections(client, ids);
  await writeIdentifiers(client, posts);
}

/** The same of posts that were stored a moment ago, on which nobody has said a word. */
export async function writeFirstLabels(client: pg.ClientBase, posts: Labelled[]): Promise<void> {
  if (posts.length === 0) return;
  await writeInsights(client, posts);
  await writeMentions(client, posts);
  await writeFirstPlaces(client, posts);
  await writeIdentifiers(client, posts);
}

async function writeInsights(client: pg.ClientBase, posts: Labelled[]): Promise<void> {
  await client.query(
    `INSERT INTO insight (post_id, version, polarity, complaint, groups, topics, faults, aspects, labelled_by, detail)
     SELECT u.id, l.version, l.polarity, l.complaint, l.groups, l.topics, l.faults, l.aspects, l.labelled_by, l.detail
     FROM unnest($1::bigint[], $2::jsonb[]) AS u(id, labels),
          jsonb_to_record(u.labels) AS l(version text, polarity text, complaint boolean, groups text[], topics text[],
                                         faults text[], aspects text[], labelled_by text, detail jsonb)
     ON CONFLICT (post_id) DO UPDATE SET version = EXCLUDED.version, polarity = EXCLUDED.polarity,
       complaint = EXCLUDED.complaint, groups = EXCLUDED.groups, topics = EXCLUDED.topics, faults = EXCLUDED.faults,
       aspects = EXCLUDED.aspects, labelled_by = EXCLUDED.labelled_by, detail = EXCLUDED.detail`,
    [posts.map(({ id }) => id), posts.map(({ post }) => JSON.stringify(countedLabels(post)))],
  );
}

async function writeMentions(client: pg.ClientBase, posts: Labelled[]): Promise<void> {
  const mentions = posts.flatMap(({ id, post }) => mentionsIn(post).map((mention) => ({ id, ...mention })));
  if (mentions.length === 0) return;
  await client.query(
    'INSERT INTO mention (post_id, series, basis) SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])',
    [mentions.map(({ id }) => id), mentions.map(({ series }) => series), mentions.map(({ basis }) => basis)],
  );
}

async function writeIdentifiers(client: pg.ClientBase, posts: Labelled[]): Promise<void> {
  const hashes = posts.flatMap(({ id, post }) =>
    post.identifiers.map((identifier) => ({ id, ...identifier })),
  );
  if (hashes.length === 0) return;
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
