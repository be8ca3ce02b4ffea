import pg from 'pg';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { allSeries } from '../../shared/catalogue/catalogue.ts';
import { ASPECTS, GROUPS } from '../../shared/understanding/insight.ts';
import { searchTokens } from '../../store/search-tokens.ts';

export const SERIES = ['changan-yuexiang', ...allSeries.map(({ key }) => key)]
  .filter((key, at, all) => all.indexOf(key) === at)
  .slice(0, 60);
/** Three years, to the end of 2025. */
export const DAYS = 1096;
export const LAST_DAY = '2025-12-31';
const SOURCES = 8;
const FAULTS = ['noise:engine', 'noise:brakes', 'noise:clutch', 'shake:engine', 'leak:engine', 'rust:body'];

/** What a post counts under, and how often: posts a hundred. */
const TOPICS: [string, number][] = [
  ['all', 100],
  ['noise', 5],
  ['engine', 4],
  ['afterSales', 4],
  ...GROUPS.map((group): [string, number] => [group, 1.2]),
  ...FAULTS.map((fault): [string, number] => [fault, 1.5]),
  ...[...new Set(FAULTS.map((fault) => `${fault.split(':')[0]}:*`))].map((fault): [string, number] => [
    fault,
    2,
  ]),
  ['*:*', 8],
  ...ASPECTS.map((aspect): [string, number] => [`aspect:${aspect}`, 6]),
];

const PHRASES = [
  '早上冷车启动发动机有异响',
  '踩下离合就没有了，抬起离合又会响',
  '刹车的时候方向盘抖',
  '油耗比我想的低，市区八个',
  '空间够用，后排坐三个大人不挤',
  '4S店说都这样，没有解决方案',
  '内饰做工一般，塑料味重',
  '开了两年没出过毛病，很满意',
  '售后态度差，等了三个小时',
  '变速箱低速顿挫明显',
  '外观好看，回头率高',
  '想问问这个价格能不能再谈',
  '减震过坎咯噔响，修了四回还响',
  '空调制冷很快',
  '中控黑屏，重启才好',
];

/** `posts` counted in rollups and a tenth as many with text, labels and mentions, in a migrated, empty database. */
export async function fillWorld(
  databaseUrl: string,
  posts: number,
  onStep: (said: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`SET synchronous_commit = off`);
    await client.query(`SELECT setseed(0.5)`);
    await client.query(
      `INSERT INTO source (name, url, host, engine, state, last_post_at)
       SELECT '论坛' || n, 'http://bench' || n || '.example/', 'bench' || n || '.example', 'discuz', 'paused', now()
       FROM generate_series(1, ${SOURCES}) n`,
    );
    await rollups(client, posts);
    onStep('rollups');
    await texts(client, Math.round(posts / 10));
    onStep('posts');
    await client.query('VACUUM ANALYZE');
    onStep('vacuum');
  } finally {
    await client.end();
  }
}

/** Loud series have a hundred times the posts of quiet ones; each day, source and kind draws its own number. */
async function rollups(client: pg.Client, posts: number): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE topic_rate AS SELECT * FROM unnest($1::text[], $2::float8[]) AS t(topic, rate)`,
    [TOPICS.map(([topic]) => topic), TOPICS.map(([, rate]) => rate / 100)],
  );
  await client.query(
    `CREATE TEMP TABLE loud AS SELECT series, weight / sum(weight) OVER () AS share
     FROM (SELECT series, 1.0 / n::float8 AS weight FROM unnest($1::text[]) WITH ORDINALITY AS s(series, n)) w`,
    [SERIES],
  );
  await client.query(
    `INSERT INTO rollup (series, day, source_id, opening, topic, posts, heat_micro, negatives, neutrals, positives, complaints)
     SELECT series, day, source, opening, topic, k, k * 2500000::bigint, n, k - n - p, p, least(n, c)
     FROM (
       SELECT *, floor(k * 0.25 + random())::int AS n, floor(k * 0.3 * random())::int AS p, floor(k * 0.08 + random())::int AS c
       FROM (
         SELECT cell.*, t.topic, CASE WHEN t.topic = 'all' THEN cell.posts ELSE floor(cell.posts * t.rate * 2 * random() + random() * 0.5)::int END AS k
         FROM (
           SELECT l.series, d::date AS day, s.id AS source, opening,
                  floor(l.share * ${posts} / ${DAYS} / ${SOURCES} * CASE WHEN opening THEN 0.4 ELSE 1.6 END * (0.5 + random()) + random())::int AS posts
           FROM loud l, generate_series('${LAST_DAY}'::date - ${DAYS - 1}, '${LAST_DAY}'::date, '1 day') d, source s,
                (VALUES (true), (false)) o(opening)
         ) cell CROSS JOIN topic_rate t WHERE cell.posts > 0
       ) counted WHERE k > 0
     ) said`,
  );
  await client.query(
    `INSERT INTO rollup_month (month, series, source_id, opening, topic, posts, heat_micro, negatives, neutrals, positives, complaints)
     SELECT date_trunc('month', day)::date, series, source_id, opening, topic, sum(posts), sum(heat_micro), sum(negatives), sum(neutrals),
            sum(positives), sum(complaints)
     FROM rollup GROUP BY 1, 2, 3, 4, 5 ORDER BY 1`,
  );
}

async function texts(client: pg.Client, posts: number): Promise<void> {
  const understand = await loadUnderstanding();
  const bodies = PHRASES.flatMap((a, n) =>
    PHRASES.map((b, m) => `${a}。${b}，${PHRASES[(n * 7 + m) % PHRASES.length]}。`),
  );
  const read = bodies.map((body) => understand(body));
  await client.query(
    `CREATE TEMP TABLE told AS SELECT row_number() OVER () - 1 AS k, * FROM jsonb_to_recordset($1::jsonb)
       AS t(body text, search text, version text, polarity text, complaint boolean, groups text[], topics text[], faults text[], aspects text[], detail jsonb)`,
    [
      JSON.stringify(
        read.map((insight, at) => ({
          body: bodies[at],
          search: searchTokens(bodies[at] ?? '').join(' '),
          version: insight.version,
          polarity: insight.polarity,
          complaint: insight.complaint,
          groups: insight.groups,
          topics: insight.topics,
          faults: insight.faults.map(({ symptom, part }) => `${symptom}:${part ?? 'unnamed'}`),
          aspects: insight.aspects.map(({ aspect, polarity }) => `${aspect}:${polarity}`),
          detail: insight,
        })),
      ),
    ],
  );
  const threads = Math.ceil(posts / 20);
  const authors = Math.ceil(posts / 12);
  await client.query(
    `INSERT INTO thread (source_id, external_id, url, title, first_seen_at)
     SELECT (SELECT min(id) FROM source) + n % ${SOURCES}, n::text, 'http://bench/thread-' || n, '离合器异响', now()
     FROM generate_series(1, ${threads}) n`,
  );
  await client.query(
    `INSERT INTO author (source_id, host, key, name, member)
     SELECT (SELECT min(id) FROM source) + n % ${SOURCES}, 'bench' || n % ${SOURCES} || '.example', 'u' || n, '车主' || n, true
     FROM generate_series(1, ${authors}) n`,
  );
  await client.query(
    `INSERT INTO post (source_id, thread_id, author_id, external_id, url, opening, floor, body, published_at, published_precision,
                       published_text, day, heat_micro, content_hash, first_seen_at, search)
     SELECT t.source_id, t.id, (SELECT min(id) FROM author) + n * 7919::bigint % ${authors}, n::text, t.url || '#' || n, n % 20 = 0, n % 20,
            told.body || n, at, 'second', '', (at AT TIME ZONE 'Asia/Shanghai')::date, 2500000, n::text, at,
            array_to_tsvector(string_to_array(told.search, ' ') || n::text)
     FROM (SELECT n, '${LAST_DAY}T15:00:00Z'::timestamptz - n * interval '${DAYS} days' / ${posts} AS at FROM generate_series(0, ${posts} - 1) n) p
     JOIN thread t ON t.external_id = (1 + p.n / 20)::text
     JOIN told ON told.k = p.n * 31::bigint % ${bodies.length}`,
  );
  await client.query(
    `INSERT INTO insight (post_id, version, polarity, complaint, groups, topics, faults, aspects, detail)
     SELECT p.id, told.version, polarity, complaint, groups, topics, faults, aspects, detail
     FROM post p JOIN told ON told.k = p.external_id::bigint * 31 % ${bodies.length}`,
  );
  await client.query(
    `INSERT INTO mention (post_id, series, basis)
     SELECT p.id, series, 'named' FROM (SELECT id, random() AS at FROM post) p
     JOIN (SELECT series, sum(share) OVER (ORDER BY series) - share AS low, sum(share) OVER (ORDER BY series) AS high FROM loud) l
       ON p.at >= l.low AND p.at < l.high`,
  );
}
