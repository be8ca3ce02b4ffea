import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { readBody } from '../../crawler/bodies/read-body.ts';
import { decodeHtml } from '../../crawler/charset.ts';
import { postRecords } from '../../crawler/post-record.ts';
import type { ReadPage, Refusal } from '../../shared/sites/page.ts';

const WHY: Record<Refusal, string> = {
  login: 'The page asks for an account',
  challenge: 'The page is a bot check, not the thread',
  gone: 'The thread is gone',
  mismatch: 'The page is not the one the address asks for',
  truncated: 'The page is cut off',
  empty: 'The page holds no posts',
  unrecognised: 'No site file knows this page',
};

/** A sentence for a page that gave no posts; null for a thread page. */
function complaint(page: ReadPage): string | null {
  if (page.kind === 'refused') return `${WHY[page.refusal]}: ${page.detail}.`;
  if (page.kind === 'list')
    return `The page is a list of ${page.threads.length} threads, not a thread; save one of those.`;
  if (page.kind === 'boards') return `The page is a list of ${page.boards.length} boards, not a thread.`;
  return null;
}

async function readCommand(file: string, options: { url: string; seenAt?: string }) {
  const fail = (sentence: string) => {
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 2;
  };
  if (!URL.canParse(options.url) || !/^https?:/i.test(options.url))
    return fail(
      `--url ${options.url} is no web address; give the one the page was saved from, starting with http.`,
    );
  const seenAt = options.seenAt === undefined ? new Date() : new Date(options.seenAt);
  if (Number.isNaN(seenAt.getTime()))
    return fail(`--seen-at ${options.seenAt} is no time; write it as 2026-11-22T12:30:00+08:00.`);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return fail(`Cannot read ${file}; check the path and that it may be read.`);
  const page = readBody(decodeHtml(bytes, null).html, options.url, seenAt);
  const sentence = complaint(page);
  if (sentence !== null || page.kind !== 'thread') return fail(sentence ?? '');
  for (const record of postRecords(page)) process.stdout.write(`${JSON.stringify(record)}\n`);
}

/**
 * Adds `read FILE.html --url URL`: prints one JSON object per post per line. A page without posts gives one sentence on
 * stderr and exit code 2.
 */
export function addRead(program: Command): void {
  program
    .command('read')
    .description('read one saved page and print its posts, one JSON object per line')
    .argument('<file>', 'the saved page')
    .requiredOption('--url <url>', 'address the page was saved from')
    .option('--seen-at <time>', 'when it was saved, for times such as "3 小时前"; now if left out')
    .action((file: string, options: { url: string; seenAt?: string }) => readCommand(file, options));
}
