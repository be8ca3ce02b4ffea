import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PostLine } from '../../shared/contract/post-line.ts';
import type { Store } from '../../store/open.ts';
import { listImports } from '../../store/queries/imports.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { CRM, importAll, importOne, jsonLines, postLine } from '../support/imports.ts';

let db: TestDatabase;
let store: Store;
beforeEach(async () => {
  db = await freshDatabase();
  store = db.store;
});
afterEach(() => db.drop());

const NUL = '\u0000';
const HALF = '\ud800';
const author = (id: string) => ({ author: { id, name: '车友' } });

test.for<[string, Partial<PostLine>]>([
  ['postId', { postId: `1${NUL}` }],
  ['postId', { postId: `1${HALF}` }],
  ['threadId', { threadId: `1${NUL}` }],
  ['author.id', author(`7${NUL}`)],
  ['url', { url: `http://bbs.example.com/${NUL}` }],
  ['site', { site: `bbs${HALF}` }],
  ['quotes.0.postId', { quotes: [{ author: null, text: '', postId: `9${NUL}` }] }],
  ['likes', { likes: 2 ** 40 }],
  ['threadViews', { threadViews: 2 ** 40 }],
  ['threadReplies', { threadReplies: 2 ** 40 }],
  ['floor', { floor: 2 ** 40 }],
  ['publishedAt', { publishedAt: '0000-01-01T00:00:00Z' }],
  ['publishedAt', { publishedAt: '9999-12-31T23:59:59-12:00' }],
])('a post with a %s that no database holds is left out alone: %j', async ([column, wrong]) => {
  const file = jsonLines([postLine({ postId: '100' }), postLine({ postId: '101', ...wrong })]);
  const report = await importOne(store, 'posts.jsonl', file);
  expect(report).toMatchObject({ rows: 2, inserted: 1, failed: 1 });
  expect(report.errors).toMatchObject([{ line: 2, column }]);
  expect(await listImports(store, ['posts'])).toMatchObject([{ rows: 2, failed: 1 }]);
});

test('a cell with a NUL is told, and the others taken', async () => {
  const report = await importOne(
    store,
    'customers.csv',
    `number,name,kind\nC1,宋建国,ab${NUL}c\nC2,李${NUL}梅,\n`,
  );
  expect(report).toMatchObject({ inserted: 1, failed: 1, errors: [{ line: 2, column: 'kind' }] });
});

test('headings may hold anything', async () => {
  const file = `number,name,__proto__,constructor,"to${'\n'}Str${NUL}ing"\nC1,宋建国,1,2,3\n`;
  const mapping = { number: 'number', name: 'name' };
  const report = await importOne(store, 'customers.csv', file, { kind: 'customers', mapping });
  expect(report).toMatchObject({ inserted: 1, failed: 0 });
  expect(report.columns.map(({ field }) => field)).toEqual(['number', 'name', null, null, null]);
  expect(await listImports(store, ['customers'])).toHaveLength(1);
});

test('a mapping is remembered for a table of two hundred columns', async () => {
  const headings = Array.from({ length: 200 }, (_, i) => `第${(i * 7919) ** 3}列的名称`);
  const file = `${headings.join(',')}\nC1,宋建国\n`;
  const mapping = { [headings[0] ?? '']: 'number', [headings[1] ?? '']: 'name' };
  expect(await importOne(store, 'a.csv', file, { kind: 'customers', mapping })).toMatchObject({
    inserted: 1,
  });
  expect(await importOne(store, 'b.csv', file)).toMatchObject({ kind: 'customers', unchanged: 1 });
});

test('accounts in great number', async () => {
  await importAll(store, CRM);
  const lines = Array.from({ length: 30_000 }, (_, i) => `bbs.example.com,a${i},C1,车主认证`);
  const report = await importOne(
    store,
    'accounts.csv',
    `site,account,customer_number,basis\n${lines.join('\n')}\n`,
  );
  expect(report).toMatchObject({ inserted: 30_000 });
});
