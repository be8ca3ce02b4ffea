import type pg from 'pg';
import { advertising, isNotice } from '../../shared/understanding/copies/advertising.ts';
import { type Likeness, likenessOf } from '../../shared/understanding/copies/likeness.ts';

const NONE: Likeness = { signature: new Uint8Array(), keys: [] };

/** Posts stored before near-copies were looked for get what new ones have. */
export async function writeMissingLikeness(
  client: pg.ClientBase,
  posts: { id: number; body: string }[],
): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    'SELECT post_id AS id FROM likeness WHERE post_id = ANY($1::bigint[])',
    [posts.map(({ id }) => id)],
  );
  const known = new Set(rows.map(({ id }) => id));
  const missing = posts.filter(({ id }) => !known.has(id));
  await writeLikeness(
    client,
    missing.map(({ id, body }) => ({ id, body, fresh: true })),
  );
}

/** By what near-copies of new and edited posts are found. Quotes are no part of a body. */
export async function writeLikeness(
  client: pg.ClientBase,
  posts: { id: number; body: string; fresh: boolean }[],
): Promise<void> {
  const rows = posts.flatMap(({ id, body }) => {
    const likeness = likenessOf(body);
    const advertised = advertising(body);
    if (likeness === null && advertised === null) return [];
    return [{ id, ...(likeness ?? NONE), notice: isNotice(body), advertised }];
  });
  const edited = posts.flatMap(({ id, fresh }) => (fresh ? [] : [id]));
  if (edited.length > 0)
    await client.query('DELETE FROM likeness WHERE post_id = ANY($1::bigint[])', [edited]);
  if (rows.length === 0) return;
  await client.query(
    `INSERT INTO likeness (post_id, signature, keys, notice, advertising)
     SELECT u.id, u.signature, u.keys::int[], u.notice, u.advertising
     FROM unnest($1::bigint[], $2::bytea[], $3::text[], $4::boolean[], $5::jsonb[])
          AS u(id, signature, keys, notice, advertising)`,
    [
      rows.map(({ id }) => id),
      rows.map(({ signature }) => Buffer.from(signature)),
      rows.map(({ keys }) => `{${keys.join(',')}}`),
      rows.map(({ notice }) => notice),
      rows.map(({ advertised }) => (advertised === null ? null : JSON.stringify(advertised))),
    ],
  );
}
