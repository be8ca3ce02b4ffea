import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../store/embedded/start.ts';
import { migrate } from '../../store/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's PostgreSQL; its database postgres is migrated and serves as the template of every test's own. */
    postgresUrl: string;
  }
}

/** One real PostgreSQL for a whole test run, made from nothing and thrown away. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'chesheng-test-'));
  const server = await startEmbedded(folder);
  await forgetOnCrash(server.url);
  await migrate(server.url);
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Nothing here outlives the run, so this server need not wait for the disk; and it remembers what was made in the run. */
async function forgetOnCrash(url: string): Promise<void> {
  const server = new URL(url);
  server.pathname = '/template1';
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'])
      await client.query(`ALTER SYSTEM SET ${name} = off`);
    await client.query('SELECT pg_reload_conf()');
    await client.query('CREATE TABLE made (what text PRIMARY KEY, answer text NOT NULL)');
  } finally {
    await client.end();
  }
}
