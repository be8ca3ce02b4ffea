import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertSource, listSources, startRound } from '../../store/queries/sources.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(() => db.drop());

const FORUM = new URL('https://bbs.example.com/index.php');

async function importedSource(): Promise<number> {
  const { rows } = await db.store.pool.query<{ id: number }>(
    `INSERT INTO source (name, url, host, state, next_round_at)
     VALUES ('bbs.example.com', 'https://bbs.example.com/', 'bbs.example.com', 'imported', NULL) RETURNING id`,
  );
  return rows[0]?.id ?? 0;
}

const due = async () =>
  (await db.store.pool.query<{ id: number }>('SELECT id FROM source WHERE next_round_at <= now()')).rows;

test('a source that only held a file’s posts becomes the crawled one when its address is added', async () => {
  const id = await importedSource();
  expect(await due()).toEqual([]);
  expect(await insertSource(db.store, FORUM, '车友之声', 'phpbb')).toBe(id);
  expect(await listSources(db.store, 'zh')).toMatchObject([
    { id, name: '车友之声', url: FORUM.href, engine: 'phpbb', state: 'new' },
  ]);
  expect(await due()).toEqual([{ id }]);
});

test('once it is crawled, the same address is there already and another board is a source of its own', async () => {
  const id = await importedSource();
  await insertSource(db.store, FORUM, '车友之声', 'phpbb');
  expect(await insertSource(db.store, FORUM, 'again', 'phpbb')).toBeNull();
  const board = await insertSource(db.store, new URL('/viewforum.php?f=3', FORUM), '悦翔', 'phpbb');
  expect(board).not.toBeNull();
  expect(board).not.toBe(id);
});

test('a source of another host leaves the imported one alone; reading it at once turns it into a crawled one', async () => {
  const id = await importedSource();
  expect(await insertSource(db.store, new URL('https://other.example.com/'), '另一个', 'discuz')).not.toBe(
    id,
  );
  await startRound(db.store, id);
  expect((await listSources(db.store, 'zh')).find((source) => source.id === id)?.state).toBe('new');
});
