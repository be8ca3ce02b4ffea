import { type Comparable, type Likeness, likeness, plainName, soundOf } from '../../customers/likeness.ts';
import type { Store } from '../../open.ts';
import { OWNERSHIPS } from './purchases.ts';

/** Two customers who may be one. */
export interface DuplicatePair extends Likeness {
  ids: [number, number];
}

type Row = Comparable & { id: number };

/** More customers than these under one phone or one name and town are a switchboard or a common name, not copies. */
const MOST_ALIKE = 8;

/**
 * Every pair with the same phone, a vehicle both had, or the same name (or, at one dealer, the same sound of it) in the same
 * town; likeliest first. Pairs a person called different are left out.
 */
export async function duplicatePairs(store: Store): Promise<DuplicatePair[]> {
  const found = [...(await sharedPairs(store)), ...(await namePairs(store))];
  const pairs = new Map(found.map((ids) => [ids.join(' '), ids]));
  const { rows: apart } = await store.pool.query<{ one: number; other: number }>(
    'SELECT least(one_id, other_id) AS one, greatest(one_id, other_id) AS other FROM customer_apart',
  );
  for (const { one, other } of apart) pairs.delete(`${one} ${other}`);
  return (await comparedPairs(store, [...pairs.values()])).sort(
    (a, b) => b.score - a.score || a.ids[0] - b.ids[0] || a.ids[1] - b.ids[1],
  );
}

/** The pair of two numbers, whatever speaks for it; null when either is no customer's, or both are one's. */
export async function pairOf(store: Store, one: string, other: string): Promise<DuplicatePair | null> {
  const { rows } = await store.pool.query<{ id: number }>(
    'SELECT id FROM customer WHERE number IN ($1, $2) ORDER BY number <> $1',
    [one, other],
  );
  const [first, second] = rows;
  if (!first || !second) return null;
  const [pair] = await comparedPairs(store, [[first.id, second.id]]);
  return pair ?? null;
}

async function comparedPairs(store: Store, pairs: [number, number][]): Promise<DuplicatePair[]> {
  const compared = await comparables(store, [...new Set(pairs.flat())]);
  return pairs.flatMap((ids): DuplicatePair[] => {
    const [one, other] = [compared.get(ids[0]), compared.get(ids[1])];
    return one && other ? [{ ids, ...likeness(one, other) }] : [];
  });
}

async function sharedPairs(store: Store): Promise<[number, number][]> {
  const { rows } = await store.pool.query<{ ids: number[] }>(
    `SELECT array_agg(DISTINCT id ORDER BY id) AS ids
     FROM (SELECT id, phone FROM customer WHERE phone IS NOT NULL
           UNION SELECT customer_id, value FROM customer_fact WHERE field = 'phone') p
     GROUP BY phone HAVING count(DISTINCT id) BETWEEN 2 AND $1
     UNION ALL
     SELECT array_agg(DISTINCT customer_id ORDER BY customer_id) FROM (${OWNERSHIPS}) o
     GROUP BY vehicle_id HAVING count(DISTINCT customer_id) BETWEEN 2 AND $1`,
    [MOST_ALIKE],
  );
  return rows.flatMap(({ ids }) => pairsOf(ids));
}

async function namePairs(store: Store): Promise<[number, number][]> {
  const { rows } = await store.pool.query<Pick<Row, 'id' | 'name' | 'city' | 'dealerId'>>(
    `SELECT id, name, city, dealer_id AS "dealerId" FROM customer WHERE city IS NOT NULL AND kind <> 'dealer' ORDER BY id`,
  );
  const groups = new Map<string, number[]>();
  const put = (key: string, id: number) => {
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  };
  for (const { id, name, city, dealerId } of rows) {
    const plain = plainName(name);
    put(`name ${city} ${plain}`, id);
    if (dealerId !== null) put(`sound ${city} ${dealerId} ${soundOf(plain)}`, id);
  }
  return [...groups.values()].filter(({ length }) => length <= MOST_ALIKE).flatMap(pairsOf);
}

/** @param ids ascending */
const pairsOf = (ids: readonly number[]): [number, number][] =>
  ids.flatMap((one, at) => ids.slice(at + 1).map((other): [number, number] => [one, other]));

async function comparables(store: Store, ids: number[]): Promise<Map<number, Comparable>> {
  const { rows } = await store.pool.query<Row>(
    `SELECT c.id, c.name, c.city, c.dealer_id AS "dealerId",
            ARRAY(SELECT c.phone WHERE c.phone IS NOT NULL
                  UNION SELECT value FROM customer_fact WHERE customer_id = c.id AND field = 'phone') AS phones,
            ARRAY(SELECT vehicle_id FROM (${OWNERSHIPS}) o WHERE o.customer_id = c.id) AS vehicles
     FROM customer c WHERE c.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
