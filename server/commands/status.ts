import type { Command } from 'commander';
import pg from 'pg';
import type { Status } from '../../shared/contract/status.ts';
import { openStore } from '../../store/open.ts';
import { openQueues } from '../../store/queue.ts';
import { withDatabase } from '../database.ts';
import { everStarted } from '../ever-started.ts';
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
  if (!settings.databaseUrl && !(await everStarted(settings.dataDir))) {
    throw new OperatorError(
      `Nothing was ever started on ${settings.dataDir}. Run npm start, or set DATA_DIR to where it was.`,
    );
  }
  return withDatabase(settings, async (databaseUrl) => {
    const store = openStore(databaseUrl, 2);
    const queues = await openQueues({ databaseUrl, redisUrl: settings.redisUrl }).catch((error: Error) => {
      throw new OperatorError(error.message);
    });
    try {
      return await fullStatus(store, queues);
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) {
        throw new OperatorError(
          'The database is empty or of an older version. Run npm start once, which brings it up to date.',
        );
      }
      throw error;
    } finally {
      await queues.close();
      await store.close();
    }
  });
}

const UNDEFINED_TABLE = '42P01';

function table({ threads, posts, authors, sources, restating, queue }: Status): string {
  const lines = [
    `threads ${threads}   posts ${posts}   authors ${authors}`,
    `queue (${queue.backend}): ${queue.waiting} waiting, ${queue.active} active, ${queue.failed} failed; ${queue.pagesDue} pages due`,
    ...(restating ? [progressLine(restating)] : []),
    ...(sources.length === 0 ? ['no sources yet; add one in the dashboard'] : []),
    ...sources.map(
      ({ name, state, lastFetch }) =>
        `  ${state.padEnd(9)} ${lastFetch ?? 'never fetched'.padEnd(24)}  ${name}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function progressLine({ to, done, of, rate, secondsLeft }: NonNullable<Status['restating']>): string {
  const left = rate === null || secondsLeft === null ? '' : `, ${rate} a second, about ${secondsLeft} s left`;
  return `stored posts are being read anew by model ${to}: ${done} of ${of}${left}`;
}
