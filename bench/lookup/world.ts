import pg from 'pg';

export const HOST = 'bbs.example.com';
export const CUSTOMERS = 2_000;
export const LINKS = 1_000;
export const AUTHORS = 5_000;
export const POSTS = 50_000;
/** Authors on one page. */
export const PAGE = 50;

const SQL = [
  `INSERT INTO dealer (code, name) SELECT 'D' || n, '第' || n || '店' FROM generate_series(1, 20) n`,
  `INSERT INTO customer (number, dealer_id, name, phone, city)
   SELECT 'C' || n, 1 + n % 20, '客户' || n, (13800000000 + n * 7919)::text, '重庆' FROM generate_series(1, ${CUSTOMERS}) n`,
  `INSERT INTO vehicle (customer_id, vin, series, trim, bought_on)
   SELECT 1 + n % ${CUSTOMERS}, 'LS5A2ABE1AA' || lpad(n::text, 6, '0'), 'changan-yuexiang', '舒适型', current_date - 900
   FROM generate_series(1, ${CUSTOMERS} * 13 / 10) n`,
  `INSERT INTO visit (number, vehicle_id, dealer_id, day, kind, work)
   SELECT 'W' || n, 1 + n % (${CUSTOMERS} * 13 / 10), 1 + n % 20, current_date - (n * 37 % 900), '维修', '更换分离轴承'
   FROM generate_series(1, ${CUSTOMERS} * 6) n`,
  `INSERT INTO source (name, url, host, state, next_round_at) VALUES ('bench', 'http://${HOST}/', '${HOST}', 'paused', NULL)`,
  `INSERT INTO thread (source_id, external_id, url, title, first_seen_at)
   SELECT (SELECT max(id) FROM source), n::text, 'http://${HOST}/thread-' || n, '离合器异响', now() FROM generate_series(1, ${POSTS} / 20) n`,
  `INSERT INTO author (source_id, host, key, name, member)
   SELECT (SELECT max(id) FROM source), '${HOST}', 'u' || n, '车主' || n, true FROM generate_series(1, ${AUTHORS}) n`,
  `INSERT INTO post (source_id, thread_id, author_id, external_id, url, opening, floor, body, published_at,
                     published_precision, published_text, day, content_hash, first_seen_at, search)
   SELECT (SELECT max(id) FROM source), t.id, a.id, n::text, t.url || '#' || n, n % 20 = 1, n % 20,
          repeat('踩下离合就没有了，抬起离合又会响。', 8), at, 'second', '', at::date, n::text, now(), ''
   FROM (SELECT n, now() - n * interval '20 minutes' AS at FROM generate_series(1, ${POSTS}) n) p
   JOIN thread t ON t.external_id = (1 + p.n / 20)::text
   JOIN author a ON a.key = 'u' || (1 + p.n * 7919 % ${AUTHORS})`,
  `INSERT INTO insight (post_id, version, polarity, complaint, groups, topics, detail)
   SELECT id, 'bench', (ARRAY['negative', 'neutral', 'positive'])[1 + id % 3], id % 9 = 0, '{}', '{}', '{}' FROM post`,
  `UPDATE author a SET posts = f.posts, negatives = f.negatives, last_at = f.last_at, last_polarity = f.polarity
   FROM (SELECT author_id, max(p.published_at) AS last_at, (array_agg(i.polarity ORDER BY p.published_at DESC))[1] AS polarity, count(*) AS posts, count(*) FILTER (WHERE i.polarity = 'negative') AS negatives
         FROM post p JOIN insight i ON i.post_id = p.id GROUP BY 1) f WHERE f.author_id = a.id`,
  `INSERT INTO link (host, author_key, customer_id, evidence, purpose, made_by, expires_on)
   SELECT '${HOST}', 'u' || (n * 5), n, 'VIN in a post', 'complaint', 'bench', current_date + 300 FROM generate_series(1, ${LINKS}) n`,
  'VACUUM ANALYZE',
];

/** Fills a migrated, empty database: a forum where one account in five is a customer's. */
export async function fillWorld(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const statement of SQL) await client.query(statement);
  } finally {
    await client.end();
  }
}
