import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../store/embedded/start.ts';
import { OperatorError } from './operator-error.ts';
import type { Settings } from './settings.ts';

export interface Database {
  url: string;
  /** In words, for people: which server this is. */
  description: string;
  /** Ends the server if it is ours to end. */
  stop(): Promise<void>;
}

/** The PostgreSQL that DATABASE_URL names, or the embedded one on DATA_DIR. */
export async function openDatabase(settings: Settings): Promise<Database> {
  if (settings.databaseUrl) {
    await check(settings.databaseUrl);
    return { url: settings.databaseUrl, description: 'PostgreSQL of DATABASE_URL', stop: async () => {} };
  }
  await checkWritable(settings.dataDir);
  const embedded = await startEmbedded(settings.dataDir).catch((error: Error) => {
    throw new OperatorError(error.message);
  });
  return {
    url: embedded.url,
    description: embedded.adopted
      ? 'PostgreSQL left running by an earlier start'
      : `embedded PostgreSQL in ${join(settings.dataDir, 'postgresql')}`,
    stop: embedded.stop,
  };
}

/** For short commands: a running server is used and left alone, one that had to be started is stopped afterwards. */
export async function withDatabase<T>(settings: Settings, work: (url: string) => Promise<T>): Promise<T> {
  if (settings.databaseUrl) return work((await openDatabase(settings)).url);
  await checkWritable(settings.dataDir);
  const embedded = await startEmbedded(settings.dataDir);
  try {
    return await work(embedded.url);
  } finally {
    if (!embedded.adopted && !(await inUseByOthers(embedded.url))) await embedded.stop();
  }
}

async function inUseByOthers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client
    .query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    )
    .finally(() => client.end());
  return (rows[0]?.n ?? 0) > 0;
}

async function check(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ v: number }>(
      `SELECT current_setting('server_version_num')::int AS v`,
    );
    if ((rows[0]?.v ?? 0) < 150_000) {
      throw new OperatorError(
        'The PostgreSQL of DATABASE_URL is older than version 15. Upgrade it, or unset DATABASE_URL.',
      );
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `The PostgreSQL of DATABASE_URL does not answer (${reason}). Start it, mend the address, or unset DATABASE_URL.`,
    );
  } finally {
    await client.end();
  }
}

async function checkWritable(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.W_OK);
  } catch {
    throw new OperatorError(
      `The data folder ${dataDir} cannot be written. Mend its rights, or set DATA_DIR to another folder.`,
    );
  }
}
