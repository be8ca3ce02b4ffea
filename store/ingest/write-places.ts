import type pg from 'pg';
import { type FindPlaces, findPlacesAmong, type OwnDealer } from '../../shared/catalogue/dealer-names.ts';
import type { Insight } from '../../shared/understanding/insight.ts';
import type { LabelledPost } from './write-labels.ts';

/** A post with the dealers it names, as it writes them. */
export interface NamingPost {
  id: number;
  dealers: string[];
}

/** Names of dealers in an insight; one of an older version may hold no facts. */
export const dealersIn = ({ facts = [] }: Partial<Pick<Insight, 'facts'>>): string[] =>
  facts.flatMap((fact) => (fact.kind === 'dealer' ? [fact.name] : []));

/** Held to the end by whoever resolves names, and alone by whoever changes the dealers: no name is resolved by an old list. */
const DEALERS = `hashtextextended('dealers', 0)`;
export const lockDealers = (client: pg.ClientBase) =>
  client.query(`SELECT pg_advisory_xact_lock(${DEALERS})`);

/** How names resolve among the dealers of now, which stay as they are until the transaction ends. */
export async function placeFinder(client: pg.ClientBase): Promise<FindPlaces> {
  await client.query(`SELECT pg_advisory_xact_lock_shared(${DEALERS})`);
  const { rows } = await client.query<OwnDealer>('SELECT code, name, region FROM dealer ORDER BY id');
  return findPlacesAmong(rows);
}

/** Places of posts that were stored a moment ago. Most posts name none, and cost nothing. */
export async function writeFirstPlaces(
  client: pg.ClientBase,
  posts: { id: number; post: LabelledPost }[],
): Promise<void> {
  const naming = posts
    .map(({ id, post }): NamingPost => ({ id, dealers: dealersIn(post.labels().insight) }))
    .filter(({ dealers }) => dealers.length > 0);
  if (naming.length > 0) await insertPlaces(client, naming, await placeFinder(client));
}

/** The same of posts that were understood anew. */
export async function writePlaces(
  client: pg.ClientBase,
  posts: { id: number; post: LabelledPost }[],
): Promise<void> {
  await client.query('DELETE FROM post_place WHERE post_id = ANY($1::bigint[])', [posts.map(({ id }) => id)]);
  await writeFirstPlaces(client, posts);
}

export async function insertPlaces(
  client: pg.ClientBase,
  posts: readonly NamingPost[],
  find: FindPlaces,
): Promise<void> {
  const rows = posts.flatMap(({ id, dealers }) =>
    [...new Set(dealers.flatMap(find))].map((place) => ({ id, place })),
  );
  await client.query(
    'INSERT INTO post_place (post_id, place) SELECT * FROM unnest($1::bigint[], $2::text[])',
    [rows.map(({ id }) => id), rows.map(({ place }) => place)],
  );
}
