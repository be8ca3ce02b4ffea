import type { Command } from 'commander';
import type { RestatementProgress } from '../../shared/contract/restatements.ts';
import type { Status } from '../../shared/contract/status.ts';
import { openQueues } from '../../store/queue.ts';
import { withExistingStore } from '../existing-store.ts';
import { OperatorError } from '../operator-error.ts';
import { fullStatus } from '../read-status.ts';
import { readSettings, type Settings } from '../settings.ts';

/** `chesheng status`: the same whether the monitor runs or not; its PostgreSQL is started for the moment if need be. */
export function addStatus(program: Command): void {
  program
    .command('status')
    .description('how much has been read, how the sources are, and what is queued')
    .option('--json', 'print JSON and nothing else')
    .action(async ({ json }: { json?: boolean }) => {
      const status = await statusOf(readSettings());
      process.stdout.write(json ? `${JSON.stringify(status, null, 2)}\n` : table(status));
    });
}

/** @throws OperatorError when nothing was ever started here. */
export async function statusOf(settings: Settings): Promise<Status> {
  return withExistingStore(settings, 2, async (store) => {
    const queues = await openQueues({ databaseUrl: store.url, redisUrl: settings.redisUrl }).catch(
      (error: Error) => {
        throw new OperatorError(error.message);
      },
    );
    try {
      return await fullStatus(store, queues);
    } finally {
      await queues.close();
    }
  });
}

function table({ threads, posts, authors, sources, restating, rereading, queue }: Status): string {
  const lines = [
    `threads ${threads}   posts ${posts}   authors ${authors}`,
    `queue (${queue.backend}): ${queue.waiting} waiting, ${queue.active} active, ${queue.failed} failed; ${queue.pagesDue} pages due`,
    ...(restating ? [`stored posts are being read anew by model ${progressLine(restating, 'posts')}`] : []),
    ...(rereading ? [`kept pages are being read again by reader ${progressLine(rereading, 'threads')}`] : []),
    ...(sources.length === 0 ? ['no sources yet; add one in the dashboard'] : []),
    ...sources.map(
      ({ name, state, lastFetch }) =>
        `  ${state.padEnd(9)} ${lastFetch ?? 'never fetched'.padEnd(24)}  ${name}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function progressLine({ to, done, of, rate, secondsLeft }: RestatementProgress, what: string): string {
  const left = rate === null || secondsLeft === null ? '' : `, ${rate} a second, about ${secondsLeft} s left`;
  return `${to}: ${done} of ${of} ${what}${left}`;
}
