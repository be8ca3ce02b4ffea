import type pg from 'pg';
import type { Insight } from '../../shared/understanding/insight.ts';
import { countingChange } from './rollups.ts';
import { dealersIn, insertPlaces, placeFinder } from './write-places.ts';

const BATCH = 1000;

/**
 * After the dealers have changed: posts that name one are resolved anew, and those that stand elsewhere now are moved
 * through the one door. Whoever changed the dealers holds `lockDealers`.
 */
export async function resolvePlacesAnew(client: pg.ClientBase): Promise<void> {
  const find = await placeFinder(client);
  for (let last = 0; ; ) {
    // Every post that names a dealer has such a row, whoever's dealer it is.
    const { rows } = await client.query<{ id: number; places: string[]; facts: Insight['facts'] }>(
      `SELECT d.post_id AS id, d.places, i.detail -> 'facts' AS facts
       FROM (SELECT post_id, array_agg(place) AS places FROM post_place WHERE post_id > $1
             GROUP BY post_id ORDER BY post_id LIMIT ${BATCH}) d
       JOIN insight i ON i.post_id = d.post_id ORDER BY d.post_id`,
      [last],
    );
    const moved = rows
      .map(({ id, places, facts }) => ({ id, places, dealers: dealersIn({ facts }) }))
      .filter(({ places, dealers }) => {
        const now = new Set(dealers.flatMap(find));
        return now.size !== places.length || places.some((place) => !now.has(place));
      });
    const ids = moved.map(({ id }) => id);
    if (ids.length > 0)
      await countingChange(client, ids, async () => {
        await client.query('DELETE FROM post_place WHERE post_id = ANY($1::bigint[])', [ids]);
        await insertPlaces(client, moved, find);
        return [];
      });
    const end = rows.at(-1);
    if (end === undefined || rows.length < BATCH) return;
    last = end.id;
  }
}
