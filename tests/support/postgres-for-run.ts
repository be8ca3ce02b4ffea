import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  await migrate(server.url);
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
