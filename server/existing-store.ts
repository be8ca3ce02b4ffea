import pg from 'pg';
import { openStore, type Store } from '../store/open.ts';
import { withDatabase } from './database.ts';
import { everStarted } from './ever-started.ts';
import { OperatorError } from './operator-error.ts';
import type { Settings } from './settings.ts';

const UNDEFINED_TABLE = '42P01';
const UNDEFINED_COLUMN = '42703';

/**
 * For commands on what is stored, whether the monitor runs or not; its PostgreSQL is started for the moment if need be.
 * @throws OperatorError when nothing was ever started here, or an older version has made the database
 */
export async function withExistingStore<T>(
  settings: Settings,
  connections: number,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  if (!settings.databaseUrl && !(await everStarted(settings.dataDir))) {
    throw new OperatorError(
      `Nothing was ever started on ${settings.dataDir}. Run npm start, or set DATA_DIR to where it was.`,
    );
  }
  return withDatabase(settings, async (databaseUrl) => {
    const store = openStore(databaseUrl, connections);
    try {
      return await work(store);
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? error.code : undefined;
      if (code === UNDEFINED_TABLE || code === UNDEFINED_COLUMN) {
        throw new OperatorError(
          'The database is empty or of an older version. Run npm start once, which brings it up to date.',
        );
      }
      throw error;
    } finally {
      await store.close();
    }
  });
}
