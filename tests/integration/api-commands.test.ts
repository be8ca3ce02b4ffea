import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { TODAYS_READER } from '../../crawler/reader.ts';
import { examine } from '../../server/doctor/examine.ts';
import { Sources } from '../../shared/contract/sources.ts';
import { Status } from '../../shared/contract/status.ts';
import { ingestThreadPage } from '../../store/ingest/thread-page.ts';
import { keepSnapshot } from '../../store/snapshots/keep-snapshot.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { labelByMarks } from '../support/labels.ts';
import { aPost, aSource, aThread } from '../support/pages.ts';

const CLI = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'chesheng-commands-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Runs the command line as a person would. */
function chesheng(args: string[], env: Record<string, string> = {}) {
  const given = {
    PATH: process.env.PATH ?? '',
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    PORT: '18931',
    ...env,
  };
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [CLI, ...args], { env: given }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

/** The same examination as the command's, without starting a process for each. */
const wrongWith = async (env: Record<string, string> = {}) =>
  (await examine({ DATA_DIR: folder, DATABASE_URL: database.url, PORT: '18931', ...env })).filter(
    ({ state }) => state === 'wrong',
  );

const Doctor = z.object({
  ok: z.boolean(),
  findings: z.array(z.object({ state: z.string(), what: z.string(), found: z.string(), mend: z.string() })),
});

describe('chesheng status --json', () => {
  test('prints the counts alone on stdout', async () => {
    const { sourceId, page } = await aSource(database.store);
    await ingestThreadPage(database.store, {
      sourceId,
      frontierId: await page('thread-1-1-1.html'),
      page: aThread('1', [aPost('1', '悦翔[neg]'), aPost('2', '好', { floor: 2 })]),
      seenAt: new Date(),
      understand: labelByMarks,
      identifierKey: 'key',
      timeZone: 'Asia/Shanghai',
    });
    const { code, stdout, stderr } = await chesheng(['status', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Status.parse(JSON.parse(stdout))).toMatchObject({
      threads: 1,
      posts: 2,
      authors: 2,
      sources: [{ name: 'bbs.example.com', state: 'healthy', lastFetch: null }],
      queue: { backend: 'postgresql', failed: 0 },
    });
  });

  test('on a folder where nothing was ever started, one sentence and exit code 1', async () => {
    const { code, stdout, stderr } = await chesheng(['status', '--json'], { DATABASE_URL: '' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('npm start');
  });
});

describe('chesheng sources and reread', () => {
  test('print what the screen says, and bring stored posts up to date from kept pages', async () => {
    const folderOf = fileURLToPath(
      new URL('../shared/sites/fixtures/discuz/thread-page-1/', import.meta.url),
    );
    const bytes = await readFile(join(folderOf, 'source.html'));
    const { url, seenAt } = z
      .object({ url: z.string(), seenAt: z.string() })
      .parse(JSON.parse(await readFile(join(folderOf, 'address.json'), 'utf8')));
    const { sourceId, page } = await aSource(database.store, 'kept.example.com');
    const frontierId = await page('thread-7-1-1.html');
    const read = TODAYS_READER.read(bytes.toString('utf8'), url, new Date(seenAt));
    if (read.kind !== 'thread') throw new Error('the fixture is no thread');
    await writeFile(join(folder, 'secret'), 'the key of the tests, long enough to be one', { mode: 0o600 });
    await keepSnapshot(database.store, {
      sourceId,
      frontierId,
      kind: 'thread',
      outcome: 'ok',
      threadKey: read.threadId,
      url,
      bytes,
      contentType: 'text/html; charset=utf-8',
      charset: 'utf-8',
      engine: read.engine,
      reader: 'broken',
      seenAt: new Date(seenAt),
    });
    await ingestThreadPage(database.store, {
      sourceId,
      frontierId,
      page: {
        ...read,
        posts: read.posts.slice(0, 2).map((post) => ({ ...post, body: `${post.body} 尾巴` })),
      },
      seenAt: new Date(seenAt),
      understand: labelByMarks,
      identifierKey: 'key',
      timeZone: 'Asia/Shanghai',
    });
    expect((await chesheng(['reread', '--source', '4711'])).stderr).toMatch(/nothing to read again\.\n$/);
    const done = await chesheng(['reread', '--source', String(sourceId)]);
    expect(done.stderr).toBe('');
    expect(done.stdout).toMatch(
      new RegExp(
        `^read ${read.posts.length} posts again, ${read.posts.length} are otherwise now: ${read.posts.length - 2} added, 0 withdrawn, mended text 2`,
      ),
    );
    const told = Sources.parse(JSON.parse((await chesheng(['sources', '--json'])).stdout)).sources;
    expect(told.find(({ id }) => id === sourceId)).toMatchObject({
      posts: read.posts.length,
      state: 'healthy',
    });
    const { stdout } = await chesheng(['sources']);
    expect(stdout).toMatch(/^id +source +state/);
    expect(stdout).toContain('kept.example.com');
    await database.store.pool.query('DELETE FROM source WHERE id = $1', [sourceId]);
  });
});

describe('chesheng doctor', () => {
  test('is content with a good installation', async () => {
    const { code, stdout } = await chesheng(['doctor', '--json']);
    const { ok, findings } = Doctor.parse(JSON.parse(stdout));
    expect(findings.filter(({ state }) => state === 'wrong')).toEqual([]);
    expect({ ok, code }).toEqual({ ok: true, code: 0 });
    for (const what of [
      'Node.js',
      'disk space',
      'PostgreSQL',
      'schema',
      'clock',
      'understanding',
      'workers',
    ]) {
      expect(findings.map((finding) => finding.what)).toContain(what);
    }
  });

  test('names a source that is kept out, says what to do, and fails', async () => {
    await database.store.pool.query(`UPDATE source SET state = 'blocked', trouble = 'login'`);
    const { code, stdout } = await chesheng(['doctor']);
    await database.store.pool.query(`UPDATE source SET state = 'healthy', trouble = NULL`);
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ source bbs\.example\.com: blocked\n {4}→ .*account/);
  });

  test.each([
    ['PostgreSQL', { DATABASE_URL: 'postgresql://x:y@127.0.0.1:1/z' }],
    ['queue on Redis', { REDIS_URL: 'redis://127.0.0.1:1' }],
    ['settings', { PORT: 'eighty' }],
  ])('finds what is wrong with %s', async (what, env) => {
    const found = await wrongWith(env);
    expect(found.map((finding) => finding.what)).toEqual([what]);
    expect(found[0]?.mend).not.toBe('');
  });

  test('finds a schema that is behind', async () => {
    await database.store.pool.query('UPDATE drizzle.__drizzle_migrations SET created_at = created_at - 1');
    const found = await wrongWith();
    await database.store.pool.query('UPDATE drizzle.__drizzle_migrations SET created_at = created_at + 1');
    expect(found).toMatchObject([{ what: 'schema', found: expect.stringContaining('older') }]);
  });
});
