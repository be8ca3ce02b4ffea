import { seriesByKey } from '../../shared/catalogue/catalogue.ts';
import type { PostsPage, PostsQuery, PostView } from '../../shared/contract/posts.ts';
import {
  ASPECTS,
  type Group,
  type Insight,
  POLARITIES,
  type Polarity,
  type Topic,
} from '../../shared/understanding/insight.ts';
import type { Store } from '../open.ts';
import { countedPosts } from './counted-posts.ts';
import { type Condition, type PostFilter, postCondition } from './post-filter.ts';
import { publishedBetween } from './published-between.ts';
import { STANDING, type StandingRow, standingView } from './standing.ts';
import { toldIn } from './told.ts';

const FROM = `
  FROM post p
  JOIN insight i ON i.post_id = p.id
  JOIN thread t ON t.id = p.thread_id`;

const SELECT = `
  SELECT p.id, p.url, p.source_id, s.name AS source_name, p.thread_id, t.title, t.board, a.name AS author, p.opening,
         p.floor, p.body, p.quotes, p.published_at, p.published_precision, p.published_from, p.published_to,
         p.first_seen_at, p.edited_at,
         i.polarity, i.complaint, i.groups, i.topics, i.faults, i.aspects, i.labelled_by, i.detail, ${STANDING} AS standing,
         coalesce((SELECT json_agg(json_build_object('series', m.series, 'basis', m.basis) ORDER BY m.series)
                   FROM mention m WHERE m.post_id = p.id), '[]') AS mentions
  ${FROM}
  JOIN source s ON s.id = p.source_id
  JOIN author a ON a.id = p.author_id`;

interface Row {
  id: number;
  url: string;
  source_id: number;
  source_name: string;
  thread_id: number;
  title: string;
  board: string | null;
  author: string;
  opening: boolean;
  floor: number | null;
  body: string;
  quotes: { author: string | null; text: string }[];
  published_at: Date | null;
  published_precision: string;
  published_from: Date | null;
  published_to: Date | null;
  first_seen_at: Date;
  edited_at: Date | null;
  polarity: Polarity;
  complaint: boolean;
  groups: Group[];
  topics: Topic[];
  faults: string[];
  aspects: string[];
  labelled_by: PostView['labelledBy'];
  detail: Insight;
  mentions: { series: string; basis: string }[];
  standing: StandingRow | null;
}

/** Shows an author's name as far as the viewer may see it. */
export type NameMask = (name: string) => string;

/** Posts that match, newest first and undated ones last, with their total. A cursor of another query gives a page of this one. */
export async function findPosts(store: Store, query: PostsQuery, mask: NameMask): Promise<PostsPage> {
  const { cursor, limit, ...filter } = query;
  const condition = postCondition(filter);
  const page = after(await newest(store, filter), cursor === undefined ? null : readCursor(cursor));
  const [total, found] = await Promise.all([
    totalOf(store, filter, condition),
    store.pool.query<Row>(
      `${SELECT} WHERE ${page.where} ORDER BY p.published_at DESC NULLS LAST, p.id DESC LIMIT ${limit + 1}`,
      page.values,
    ),
  ]);
  const rows = found.rows.slice(0, limit);
  const last = rows.at(-1);
  return {
    total,
    posts: rows.map((row) => view(row, mask)),
    nextCursor: last && found.rows.length > limit ? writeCursor(last) : null,
  };
}

/** Of posts behind a number it is the number. */
async function totalOf(store: Store, filter: PostFilter, { where, values }: Condition): Promise<number> {
  const counted = await countedPosts(store, filter);
  if (counted !== null) {
    const { posts, negatives, positives, complaints } = counted;
    const { measure = 'posts' } = filter;
    return { posts, heat: posts, negatives, complaints, reputation: negatives + positives }[measure];
  }
  const { rows } = await store.pool.query<{ total: number }>(
    `SELECT count(*) AS total ${FROM} WHERE ${where}`,
    values,
  );
  return rows[0]?.total ?? 0;
}

/** One post, or null when there is none or it was deleted on its site. */
export async function findPost(store: Store, id: number, mask: NameMask): Promise<PostView | null> {
  const { rows } = await store.pool.query<Row>(`${SELECT} WHERE p.id = $1 AND p.deleted_at IS NULL`, [id]);
  return rows[0] ? view(rows[0], mask) : null;
}

/** What a person corrected the series to is the post's own, as what it names itself. */
const OWN = new Set(['named', 'corrected']);

const NOWHERE = { start: 0, end: 0 };

function view(row: Row, mask: NameMask): PostView {
  const { detail } = row;
  return {
    id: row.id,
    url: row.url,
    source: { id: row.source_id, name: row.source_name },
    thread: { id: row.thread_id, title: row.title, board: row.board },
    author: mask(row.author),
    opening: row.opening,
    floor: row.floor,
    body: row.body,
    quotes: row.quotes.map(({ author, text }) => ({ author: author === null ? null : mask(author), text })),
    publishedAt: row.published_at?.toISOString() ?? null,
    publishedPrecision: row.published_precision,
    publishedBetween:
      row.published_from && row.published_to
        ? { from: row.published_from.toISOString(), to: row.published_to.toISOString() }
        : null,
    firstSeenAt: row.first_seen_at.toISOString(),
    edited: row.edited_at !== null,
    series: row.mentions.map(({ series, basis }) => ({
      series,
      name: seriesByKey(series)?.name ?? series,
      inherited: !OWN.has(basis),
    })),
    polarity: row.polarity,
    aspects: row.aspects.flatMap((said) => aspectView(said, detail)),
    complaint: row.complaint,
    // A group a person added stands nowhere in the text as far as the model knows.
    groups: row.groups.map((group) => ({
      group,
      span: detail.groups.find((label) => label.group === group)?.span ?? NOWHERE,
    })),
    topics: row.topics,
    noise: row.topics.includes('noise') ? detail.noise : [],
    faults: row.faults.map((fault) => faultView(fault, detail)),
    told: toldIn(detail),
    labelledBy: row.labelled_by,
    standing: standingView(row.standing),
  };
}

/** An aspect that counts, with its place in the text where our reading found it too. */
function aspectView(said: string, detail: Insight): PostView['aspects'] {
  const [name, own] = said.split(':');
  const aspect = ASPECTS.find((each) => each === name);
  const polarity = POLARITIES.find((each) => each === own);
  const span = detail.aspects.find((label) => label.aspect === aspect)?.span ?? NOWHERE;
  return aspect && polarity ? [{ aspect, polarity, span }] : [];
}

/** A fault that counts, with its place in the text where our reading found it too. */
function faultView(fault: string, { faults = [] }: Pick<Insight, 'faults'>): PostView['faults'][number] {
  const [symptom = '', part = ''] = fault.split(':');
  const read = faults.find((label) => label.symptom === symptom && label.part === part);
  return { symptom, part, condition: read?.condition ?? null, span: read?.span ?? NOWHERE };
}

interface Cursor {
  /** Epoch milliseconds, the precision of what `pg` reads and sites print. */
  at: number | null;
  id: number;
}

/** `1290000000000.1234`, or `.1234` among the undated, which come last. */
const writeCursor = ({ published_at, id }: Row) => `${published_at?.getTime() ?? ''}.${id}`;

/** @throws RangeError for anything `writeCursor` did not write. */
function readCursor(cursor: string): Cursor {
  const [, at, id] = /^(-?\d{1,15})?\.(\d{1,15})$/.exec(cursor) ?? [];
  if (id === undefined) throw new RangeError('cursor: take it from nextCursor of the page before.');
  return { at: at === undefined ? null : Number(at), id: Number(id) };
}

/**
 * The same posts, so said that they are read in the order of their moments from the last one of the period on. The planner
 * takes days and moments for independent and would look for few posts and sort them all: it is not shown the days.
 */
async function newest(store: Store, filter: PostFilter): Promise<Condition> {
  const { from, to, ...rest } = filter;
  const between = from === undefined || to === undefined ? null : await publishedBetween(store, { from, to });
  if (between === null) return postCondition(filter);
  const { where, values } = postCondition(rest);
  const at = (n: number) => `$${values.length + n}`;
  return {
    where: `${where} AND p.published_at BETWEEN ${at(1)} AND ${at(2)} AND coalesce(p.day BETWEEN ${at(3)} AND ${at(4)}, FALSE)`,
    values: [...values, between.first, between.last, from, to],
  };
}

function after({ where, values }: Condition, cursor: Cursor | null): Condition {
  if (cursor === null) return { where, values };
  const next = values.length + 1;
  if (cursor.at === null)
    return {
      where: `${where} AND p.published_at IS NULL AND p.id < $${next}`,
      values: [...values, cursor.id],
    };
  const at = `to_timestamp($${next}::float8 / 1000)`;
  return {
    where: `${where} AND (p.published_at < ${at} OR (p.published_at = ${at} AND p.id < $${next + 1}) OR p.published_at IS NULL)`,
    values: [...values, cursor.at, cursor.id],
  };
}
