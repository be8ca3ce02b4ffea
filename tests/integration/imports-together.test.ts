import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../store/open.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { importOne } from '../support/imports.ts';

let db: TestDatabase;
let store: Store;
beforeEach(async () => {
  db = await freshDatabase();
  store = db.store;
});
afterEach(() => db.drop());

/** Takes in a file while another transaction has done `change` and ends only when the import waits for it. */
async function importDuring(change: string, file: string) {
  const other = await store.pool.connect();
  try {
    await other.query('BEGIN');
    await other.query(change);
    const importing = importOne(store, 'customers.csv', file);
    const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await store.pool.query(waits)).rows.length === 0) await sleep(10);
    await other.query('COMMIT');
    return await importing;
  } finally {
    other.release();
  }
}
const customers = async () =>
  (await store.pool.query('SELECT number, name, phone, city FROM customer ORDER BY number')).rows;

test('what is changed while a file waits is not set back by columns the file does not have', async () => {
  await importOne(store, 'customers.csv', 'number,name,phone,city\nC1,宋建国,13812345678,重庆\n');
  const report = await importDuring(
    `UPDATE customer SET phone = '13900000000' WHERE number = 'C1'`,
    'number,name,city\nC1,宋建国,成都\n',
  );
  expect(report).toMatchObject({ updated: 1 });
  expect(await customers()).toEqual([{ number: 'C1', name: '宋建国', phone: '13900000000', city: '成都' }]);
});

test('of two files that bring the same customer at once, neither takes away what the other says', async () => {
  const report = await importDuring(
    `INSERT INTO customer (number, name, phone) VALUES ('C1', '宋建国', '13900000000')`,
    'number,name,city\nC1,宋建国,成都\n',
  );
  expect(report).toMatchObject({ inserted: 0, updated: 1 });
  expect(await customers()).toEqual([{ number: 'C1', name: '宋建国', phone: '13900000000', city: '成都' }]);
});
