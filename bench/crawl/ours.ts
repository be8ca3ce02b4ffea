import pino from 'pino';
import { minSpacingOf, openHostCrawler } from '../../crawler/crawl-host.ts';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { openStore } from '../../store/open.ts';
import { beginRounds, endRounds } from '../../store/queries/rounds.ts';
import { insertSource } from '../../store/queries/sources.ts';
import { answerForCost } from './cost.ts';

// The monitor's crawling in a process of its own: node ours.ts DATABASE_URL FORUM_URL UNTIL (epoch ms)
const [databaseUrl = '', forum = '', until = '0'] = process.argv.slice(2);
const { host } = new URL(forum);
const store = openStore(databaseUrl);
const crawler = openHostCrawler({
  store,
  userAgent: 'CheshengBench/0.1 (bench; nobody@example.com)',
  allowPrivateHosts: [host],
  chromium: null,
  timeZone: 'Asia/Shanghai',
  understand: await loadUnderstanding(),
  identifierKey: 'bench',
  log: pino({ level: 'warn' }),
});
await insertSource(store, new URL(forum), 'bench', null);
await beginRounds(store, (of) => minSpacingOf(of, [host]));
answerForCost();
await crawler.crawl(host, { until: Number(until) });
await endRounds(store);
await crawler.close();
await store.close();
process.disconnect();
