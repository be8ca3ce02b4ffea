import { loadUnderstanding } from '../../crawler/load-model.ts';
import { openStore } from '../../store/open.ts';
import { crawlerFor } from './crawl.ts';

// A crawl worker of its own, for tests that kill it or run several: node crawl-process.ts DATABASE_URL FORUM_URL
const [databaseUrl = '', forumUrl = ''] = process.argv.slice(2);
const store = openStore(databaseUrl, 4);
const crawler = crawlerFor(store, forumUrl, { understand: await loadUnderstanding() });
await crawler.crawl(new URL(forumUrl).host);
await crawler.close();
await store.close();
