import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore, type Store } from '../../store/open.ts';

export interface TestDatabase {
  name: string;
  url: string;
  store: Store;
  drop(): Promise<void>;
}

/**
 * A database of the test's own, so tests run in any order: migrated and empty, or a copy of what `template` holds, to
 * which nobody may be connected.
 */
export async function freshDatabase(template = 'postgres'): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const store = openStore(url.href);
  return {
    name,
    url: url.href,
    store,
    async drop() {
      await store.close();
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** Connected to template1, because a database in use cannot serve as a template. */
async function onServer(server: string, sql: string): Promise<void> {
  const url = new URL(server);
  url.pathname = '/template1';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
