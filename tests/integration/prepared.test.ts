import { expect, test } from 'vitest';
import { openStore } from '../../store/open.ts';
import { transaction } from '../../store/transaction.ts';
import { freshDatabase } from '../support/database.ts';

test('what can be fetched again is planned once a connection, which is otherwise left as it was', async () => {
  const database = await freshDatabase();
  const store = openStore(database.url, 1);
  try {
    for (const n of [1, 2]) {
      const [row] = await transaction(
        store,
        async (client) => (await client.query<{ n: number }>('SELECT $1::int AS n', [n])).rows,
        { replayable: true },
      );
      expect(row?.n).toBe(n);
    }
    const { rows } = await store.pool.query('SELECT count(*) AS prepared FROM pg_prepared_statements');
    expect(rows).toEqual([{ prepared: 1 }]);
    const left = await store.pool.query(
      `SELECT name FROM pg_settings WHERE setting <> reset_val
         AND name IN ('enable_seqscan', 'enable_material', 'synchronous_commit', 'plan_cache_mode')`,
    );
    expect(left.rows).toEqual([]);
  } finally {
    await store.close();
    await database.drop();
  }
});
