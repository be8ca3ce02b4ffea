import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import type { Reason } from '../../shared/contract/standing.ts';
import { similarity } from '../../shared/understanding/copies/likeness.ts';
import {
  advertisingReason,
  BURST,
  isBurst,
  points,
  suspicion,
} from '../../shared/understanding/copies/suspicion.ts';
import { COPIES_WITHIN_MS, groupsOf, type Likened } from './groups.ts';
import { copiesOf, writersOf } from './writers.ts';

/** Where a post stands from now on; `original` null is in no group. */
export interface Placed {
  id: number;
  original: number | null;
  similarity: number;
  reasons: Reason[];
}

interface Row extends Likened {
  similarity: number;
  reasons: Reason[];
  advertising: { contact: string; offer: string } | null;
}

/** Undated posts are left out afterwards: no plan may begin with all that have a date. */
const ROWS = `
  SELECT p.id, extract(epoch FROM p.published_at)::float8 * 1000 AS at, l.signature, l.keys, l.advertising,
         s.original_id AS original, coalesce(s.similarity, 1) AS similarity, coalesce(s.reasons, '[]') AS reasons
  FROM post p JOIN likeness l ON l.post_id = p.id LEFT JOIN standing s ON s.post_id = p.id
  WHERE p.id = ANY($1::bigint[]) AND p.deleted_at IS NULL`;

/** Those posts, and all members of those groups. */
async function rowsOf(client: pg.ClientBase, posts: number[], originals: number[]): Promise<Row[]> {
  const members =
    originals.length === 0
      ? []
      : (
          await client.query<{ id: number }>(
            'SELECT post_id AS id FROM standing WHERE original_id = ANY($1::bigint[])',
            [originals],
          )
        ).rows;
  const ids = [...new Set([...posts, ...members.map(({ id }) => id)])];
  const { rows } = await client.query<Omit<Row, 'at'> & { at: number | null }>(ROWS, [ids]);
  return rows.flatMap(({ at, ...row }) => (at === null ? [] : [{ ...row, at }]));
}

/**
 * What the standing of posts becomes after some have come, gone, changed their text, date, author or labels: of these and of
 * all in their groups, the old and the new. Only what differs from what is stored; writes nothing. Under the lock of
 * `countingChange`, or two workers would each miss what the other is about to store.
 */
export async function planStanding(client: pg.ClientBase, changed: number[]): Promise<Placed[]> {
  const left = await client.query<{ original: number }>(
    'SELECT DISTINCT original_id AS original FROM standing WHERE post_id = ANY($1::bigint[]) AND original_id IS NOT NULL',
    [changed],
  );
  const opened = new Set(left.rows.map(({ original }) => original));
  // OFFSET 0: from each post to those that share a key, whatever the planner thinks of how many there are.
  const near = await client.query<{ one: number; id: number; original: number | null }>(
    `SELECT DISTINCT u.post_id AS one, p.id, s.original_id AS original
     FROM likeness u JOIN post up ON up.id = u.post_id AND up.deleted_at IS NULL
     CROSS JOIN LATERAL (
       SELECT l.post_id FROM likeness l WHERE l.keys && u.keys AND l.post_id <> u.post_id OFFSET 0) l
     CROSS JOIN LATERAL (
       SELECT post.id, post.published_at FROM post WHERE post.id = l.post_id AND post.deleted_at IS NULL OFFSET 0) p
     LEFT JOIN standing s ON s.post_id = p.id
     WHERE u.post_id = ANY($1::bigint[])
       AND p.published_at BETWEEN up.published_at - $2 * interval '1 ms' AND up.published_at + $2 * interval '1 ms'
     UNION ALL SELECT post_id, post_id, NULL FROM likeness
     WHERE post_id = ANY($1::bigint[]) AND advertising IS NOT NULL`,
    [changed, COPIES_WITHIN_MS],
  );
  const originals = [...opened, ...near.rows.flatMap(({ original }) => original ?? [])];
  const involved = [...new Set(near.rows.flatMap(({ one, id }) => [one, id]))];
  if (involved.length === 0 && originals.length === 0) return gone(client, changed, opened, new Map());
  const rows = await rowsOf(client, involved, [...new Set(originals)]);
  const kept = new Set(originals.filter((original) => !opened.has(original)));
  const groups = groupsOf(rows, kept);
  const known = new Map(rows.map((row) => [row.id, row]));
  const placed: Placed[] = [];
  for (const group of groups) placed.push(...(await placeGroup(client, group, known)));
  const stands = placed.filter((place) => differs(place, known.get(place.id)));
  return [...stands, ...(await gone(client, changed, opened, known))];
}

async function placeGroup(
  client: pg.ClientBase,
  group: Likened[],
  known: ReadonlyMap<number, Row>,
): Promise<Placed[]> {
  const [first] = group;
  if (!first) return [];
  const shared = group.length < BURST.posts ? [] : await judge(client, group);
  return group.map((post) => {
    const row = known.get(post.id);
    const advertising = row?.advertising ? [advertisingReason(row.advertising)] : [];
    return {
      id: post.id,
      original: group.length > 1 ? first.id : null,
      similarity: post.id === first.id ? 1 : similarity(post.signature, first.signature),
      reasons: [...shared, ...advertising],
    };
  });
}

async function judge(client: pg.ClientBase, group: Likened[]): Promise<Reason[]> {
  const copies = await copiesOf(
    client,
    group.map(({ id }) => id),
  );
  return isBurst(copies) ? suspicion(copies, await writersOf(client, copies)) : [];
}

const differs = (place: Placed, row: Row | undefined): boolean =>
  row === undefined ||
  place.original !== row.original ||
  place.similarity !== row.similarity ||
  !isDeepStrictEqual(place.reasons, row.reasons);

/** Posts that are deleted, or say nothing to be copied any more, leave their group. */
async function gone(
  client: pg.ClientBase,
  changed: number[],
  opened: ReadonlySet<number>,
  known: ReadonlyMap<number, Row>,
): Promise<Placed[]> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT post_id AS id FROM standing
     WHERE (post_id = ANY($1::bigint[]) OR original_id = ANY($2::bigint[]))
       AND (original_id IS NOT NULL OR points > 0)`,
    [changed, [...opened]],
  );
  return rows.flatMap(({ id }) =>
    known.has(id) ? [] : [{ id, original: null, similarity: 1, reasons: [] }],
  );
}

/** Writes a plan down. A row without group, reasons and verdict is of no use and goes. */
export async function writeStanding(client: pg.ClientBase, plan: Placed[]): Promise<void> {
  const sorted = plan.toSorted((a, b) => a.id - b.id);
  await client.query(
    `INSERT INTO standing (post_id, original_id, similarity, points, reasons)
     SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::float8[], $4::int[], $5::jsonb[])
     ON CONFLICT (post_id) DO UPDATE SET original_id = EXCLUDED.original_id, similarity = EXCLUDED.similarity,
       points = EXCLUDED.points, reasons = EXCLUDED.reasons`,
    [
      sorted.map(({ id }) => id),
      sorted.map(({ original }) => original),
      sorted.map((place) => place.similarity),
      sorted.map(({ reasons }) => points(reasons)),
      sorted.map(({ reasons }) => JSON.stringify(reasons)),
    ],
  );
  await client.query(
    `DELETE FROM standing WHERE post_id = ANY($1::bigint[]) AND original_id IS NULL AND points = 0 AND verdict IS NULL`,
    [sorted.map(({ id }) => id)],
  );
}
