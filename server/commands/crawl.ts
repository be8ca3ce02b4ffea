import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { crawlByHand } from '../../crawler/crawl-by-hand.ts';
import { crawlProgress } from '../../crawler/crawl-progress.ts';
import { isListed } from '../../crawler/fetching/address.ts';
import { postRecords } from '../../crawler/post-record.ts';
import type { ThreadPage } from '../../shared/sites/page.ts';
import { adviceFor, isPassing, isRead, type Outcome } from '../../store/queries/outcomes.ts';
import { readSettings } from '../settings.ts';

interface CrawlArguments {
  out: string;
  rate?: number;
  maxPages?: number;
  render?: boolean;
}

const within = (schema: z.ZodType<number>, what: string) => (text: string) => {
  const read = schema.safeParse(Number(text));
  if (!read.success) throw new InvalidArgumentError(`It must be ${what}.`);
  return read.data;
};

/** Hosts that can only mean this machine: naming one on the command line is the operator allowing it. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Adds `crawl URL --out FILE`: reads a forum by hand and writes one JSON object per post per line. Exit code 0 when any
 * post was read, 2 with one sentence when none could be.
 */
export function addCrawl(program: Command): void {
  program
    .command('crawl')
    .description(
      'read a forum from its front page, a board or a thread, and write one JSON object per post per line',
    )
    .argument('<url>', 'where to start; everything linked below it on the same host is followed')
    .option('--out <file>', 'file to write to; - is standard output', '-')
    .option(
      '--rate <n>',
      "pages per second in place of Crawl-delay and the crawler's own pauses; only for this machine and hosts listed in ALLOW_PRIVATE_HOSTS",
      within(z.number().positive().max(1000), 'a number of pages per second, above 0 and at most 1000'),
    )
    .option('--max-pages <n>', 'stop after so many pages', within(z.int().min(1), 'a whole number from 1 on'))
    .option('--render', 'read pages as a browser shows them, for sites that show nothing without scripts')
    .action(crawl);
}

async function crawl(url: string, { out, rate, maxPages, render }: CrawlArguments): Promise<void> {
  if (!URL.canParse(url) || !/^https?:/i.test(url)) {
    return fail(`${url} is no web address; give the one a browser shows, starting with http.`);
  }
  const settings = readSettings();
  const { hostname, host, port, protocol } = new URL(url);
  const ownPort = port || (protocol === 'https:' ? '443' : '80');
  if (
    rate !== undefined &&
    !LOOPBACK.test(hostname) &&
    !isListed(hostname, ownPort, settings.allowPrivateHosts)
  ) {
    return fail(
      `--rate is only for servers you run yourself, and ${host} is neither this machine nor listed in ALLOW_PRIVATE_HOSTS; without --rate it is read at the pace it asks for.`,
    );
  }
  if (render && settings.chromium === null) return fail(adviceFor('no-browser', 'en'));
  const sink = await openSink(out);
  if (typeof sink === 'string') return fail(sink);
  const stop = new AbortController();
  stopOnSignals(stop);
  const progress = crawlProgress(process.stderr);
  const seen = new Set<string>();
  const write = async (page: ThreadPage): Promise<void> => {
    const fresh = postRecords(page).filter(({ engine, postId }) => {
      const key = `${engine} ${postId}`;
      return !seen.has(key) && seen.add(key);
    });
    const lines = fresh.map((record) => `${JSON.stringify(record)}\n`).join('');
    if (lines !== '' && !sink.write(lines)) await once(sink, 'drain');
    progress.posts(seen.size);
  };
  let last = { outcome: 'network' as Outcome, detail: '' };
  const { outcomes, givenUp } = await crawlByHand(url, {
    userAgent: settings.userAgent,
    allowPrivateHosts: LOOPBACK.test(hostname)
      ? [...settings.allowPrivateHosts, host, hostname]
      : settings.allowPrivateHosts,
    rate: rate ?? null,
    maxPages: maxPages ?? null,
    chromium: render ? settings.chromium : null,
    signal: stop.signal,
    onPage: write,
    onProgress: (now) => {
      if (!isRead(now.outcome)) last = now;
      progress.page(now);
    },
  }).finally(progress.stop);
  if (sink !== process.stdout) {
    sink.end();
    await finished(sink);
  }
  const pages = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
  const counts = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, count]) => `${outcome} ${count}`);
  process.stderr.write(
    `${seen.size} posts from ${pages} pages (${counts.join(', ') || 'none'})${stop.signal.aborted ? ', stopped before the end' : ''}\n`,
  );
  const detail = last.detail === '' ? '' : ` (${last.detail})`;
  if (seen.size > 0) {
    if (givenUp > 0) {
      process.stderr.write(
        `✗ ${host} gave nothing but trouble for minutes, so ${givenUp} known pages were left unread: ${last.outcome}${detail}. Run the crawl again when the server is well.\n`,
      );
    }
    return;
  }
  if (stop.signal.aborted) return fail('Stopped before any post was read.');
  if ([...outcomes.keys()].every(isRead) && pages > 0) {
    return fail(
      maxPages !== undefined && pages >= maxPages
        ? `No posts within ${maxPages} pages; raise --max-pages.`
        : 'The pages were read, but there are no threads below this address; start from a board or a thread.',
    );
  }
  const advice = isPassing(last.outcome)
    ? 'It was asked for several times; run the crawl again when the server answers, and check the address if it should.'
    : adviceFor(last.outcome, 'en');
  fail(`Nothing could be read from ${url}: ${last.outcome}${detail}. ${advice}`);
}

function fail(sentence: string): void {
  process.stderr.write(`✗ ${sentence}\n`);
  process.exitCode = 2;
}

/** The place to write to, or a sentence why not. */
async function openSink(out: string): Promise<Writable | string> {
  if (out === '-') return process.stdout;
  const stream = createWriteStream(out);
  try {
    await once(stream, 'open');
    return stream;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `Cannot write to ${out} (${why}); give another path with --out.`;
  }
}

/** The first Ctrl-C ends the crawl with what is there, one a second or more later ends the program. */
function stopOnSignals(stop: AbortController): void {
  let first = 0;
  const onSignal = () => {
    if (first !== 0 && Date.now() - first > 1000) process.exit(130);
    if (first === 0) first = Date.now();
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
