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
    const { rows } = await store.pool.query(
      `SELECT (SELECT count(*) FROM pg_prepared_statements) AS prepared, current_setting('enable_seqscan') AS scans,
              current_setting('synchronous_commit') AS commit, current_setting('plan_cache_mode') AS plans`,
    );
    expect(rows).toEqual([{ prepared: 1, scans: 'on', commit: 'on', plans: 'auto' }]);
  } finally {
    await store.close();
    await database.drop();
  }
});
