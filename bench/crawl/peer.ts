import { CheerioCrawler, Configuration, LogLevel, log } from '@crawlee/cheerio';
import { load } from 'cheerio';
import pg from 'pg';
import { takeWithCheerio } from '../reading/contenders.ts';
import { answerForCost } from './cost.ts';

// Crawlee as its manual shows it, its pages kept in memory, with one plain insert a page: node peer.ts DATABASE_URL FORUM_URL PAGES
const [connectionString = '', forum = '', pages = '0'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString, max: 10 });
await pool.query(
  'CREATE TABLE peer_post (id text PRIMARY KEY, url text, author text, author_id text, floor int, at text, body text)',
);
log.setLevel(LogLevel.ERROR);
const crawler = new CheerioCrawler(
  {
    maxConcurrency: 8,
    maxRequestsPerCrawl: Number(pages),
    async requestHandler({ $, request: { url }, enqueueLinks }) {
      if (!new URL(url).pathname.startsWith('/thread-')) {
        await enqueueLinks({ selector: '.fl_tb a, a.nxt' });
        await enqueueLinks({ selector: 'a.xst', forefront: true });
        return;
      }
      await enqueueLinks({ selector: 'a.nxt', forefront: true });
      // Crawlee brings its own copy of cheerio, whose types differ in name only.
      const posts = takeWithCheerio(load($.root()[0] ?? ''));
      await pool.query(
        `INSERT INTO peer_post SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[])
         ON CONFLICT DO NOTHING`,
        [
          posts.map(({ postId }) => postId),
          posts.map(() => url),
          posts.map(({ author }) => author),
          posts.map(({ authorId }) => authorId),
          posts.map(({ floor }) => floor),
          posts.map(({ time }) => time),
          posts.map(({ body }) => body),
        ],
      );
    },
  },
  new Configuration({ persistStorage: false, purgeOnStart: true, availableMemoryRatio: 0.5 }),
);
answerForCost();
await crawler.run([forum]);
await pool.end();
process.disconnect();
