import { countingChange } from '../../store/ingest/rollups.ts';
import type { Store } from '../../store/open.ts';
import { transaction } from '../../store/transaction.ts';

export interface SampleCustomers {
  north: number;
  south: number;
  /** Customer of dealer north: 宋建国, 悦翔, VIN LS5A2ABE1AA123456, phone 13812345678. */
  song: number;
  /** Customer of dealer south. */
  li: number;
}

/** Two dealers with one customer each. */
export async function twoCustomers(store: Store): Promise<SampleCustomers> {
  const insert = async (sql: string, values: unknown[]) =>
    (await store.pool.query<{ id: number }>(`${sql} RETURNING id`, values)).rows[0]?.id ?? 0;
  const addDealer = (code: string, name: string) =>
    insert('INSERT INTO dealer (code, name, region) VALUES ($1, $2, $2)', [code, name]);
  const addCustomer = async (number: string, dealer: number, name: string, phone: string, vin: string) => {
    const customer = await insert(
      'INSERT INTO customer (number, dealer_id, name, phone, city) VALUES ($1, $2, $3, $4, $5)',
      [number, dealer, name, phone, '重庆'],
    );
    const vehicle = await insert(
      'INSERT INTO vehicle (customer_id, vin, series, trim, bought_on) VALUES ($1, $2, $3, $4, $5)',
      [customer, vin, 'changan-yuexiang', '2010款舒适型', '2010-05-01'],
    );
    await insert(
      `INSERT INTO visit (number, vehicle_id, dealer_id, day, kind, mileage_km, work)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      [vehicle, dealer, '2010-12-03', '维修', 8200, '更换离合器分离轴承'],
    );
    return customer;
  };
  const north = await addDealer('N1', '北方店');
  const south = await addDealer('S1', '南方店');
  return {
    north,
    south,
    song: await addCustomer('C1', north, '宋建国', '13812345678', 'LS5A2ABE1AA123456'),
    li: await addCustomer('C2', south, '李梅', '13987654321', 'LS5A2ABE1AA654321'),
  };
}

/** Says that an account of bbs.example.com is a customer, as if made on an earlier day. */
export async function linkAccount(
  store: Store,
  key: string,
  customerId: number,
  expiresOn = '2099-01-01',
): Promise<void> {
  await store.pool.query(
    `INSERT INTO link (host, author_key, customer_id, evidence, purpose, made_by, expires_on)
     VALUES ('bbs.example.com', $1, $2, 'VIN in a post', 'complaint', 'test', $3)`,
    [key, customerId, expiresOn],
  );
}

export interface Said {
  /** Account key on bbs.example.com. */
  key: string;
  /** Days before today; null: undated. */
  daysAgo: number | null;
  polarity?: 'negative' | 'neutral' | 'positive';
  complaint?: boolean;
  deleted?: boolean;
}

/** A post as if it had been crawled from bbs.example.com; returns its id. The account's name is 网友 and its key. */
export async function say(
  store: Store,
  { key, daysAgo, polarity = 'neutral', complaint = false, deleted = false }: Said,
): Promise<number> {
  const number = await store.pool.query<{ n: number }>('SELECT count(*) AS n FROM post');
  const external = `${number.rows[0]?.n}`;
  return transaction(store, async (client) => {
    const insert = async (sql: string, values: unknown[]) =>
      (await client.query<{ id: number }>(`${sql} RETURNING id`, values)).rows[0]?.id ?? 0;
    const source = await insert(
      `INSERT INTO source (name, url, host) VALUES ('论坛', 'http://bbs.example.com/', 'bbs.example.com')
       ON CONFLICT (url) DO UPDATE SET name = EXCLUDED.name`,
      [],
    );
    const author = await insert(
      `INSERT INTO author (source_id, host, key, name, member) VALUES ($1, 'bbs.example.com', $2, '网友' || $2, true)
       ON CONFLICT (source_id, key) DO UPDATE SET name = EXCLUDED.name`,
      [source, key],
    );
    const thread = await insert(
      `INSERT INTO thread (source_id, external_id, url, title, first_seen_at)
       VALUES ($1, $2, 'http://bbs.example.com/thread-' || $2, '离合器异响', now())`,
      [source, external],
    );
    let post = 0;
    await countingChange(client, [], async () => {
      post = await insert(
        `INSERT INTO post (source_id, thread_id, author_id, external_id, url, opening, body, published_at,
                           published_precision, published_text, day, content_hash, first_seen_at, search, deleted_at)
         VALUES ($1, $2, $3, $4, 'http://bbs.example.com/post-' || $4, true, '抬起离合又会响',
                 now() - $5 * interval '1 day', 'second', '', ((now() AT TIME ZONE 'Asia/Shanghai')::date - $5::int),
                 $4, now(), '', CASE WHEN $6 THEN now() END)`,
        [source, thread, author, external, daysAgo, deleted],
      );
      await client.query(
        `INSERT INTO insight (post_id, version, polarity, complaint, groups, topics, detail)
         VALUES ($1, 'test', $2, $3, '{}', '{}', '{}')`,
        [post, polarity, complaint],
      );
      return [post];
    });
    return post;
  });
}
