import { expect, test } from 'vitest';
import { migrate } from '../../store/migrate.ts';
import { freshDatabase } from '../support/database.ts';

test('two processes that start together both find a migrated schema', async () => {
  const { url, store, drop } = await freshDatabase();
  try {
    await store.pool.query('DROP SCHEMA public CASCADE; DROP SCHEMA drizzle CASCADE; CREATE SCHEMA public');
    await Promise.all([migrate(url), migrate(url), migrate(url)]);
    const { rows } = await store.pool.query<{ n: number }>('SELECT count(*) AS n FROM post');
    expect(rows[0]?.n).toBe(0);
  } finally {
    await drop();
  }
});
