import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { SourcePreview, Sources, SourceView } from '../../shared/contract/sources.ts';
import { Status } from '../../shared/contract/status.ts';
import { deleteSource } from '../../store/ingest/delete-source.ts';
import { ingestThreadPage } from '../../store/ingest/thread-page.ts';
import { ensureHost } from '../../store/queries/hosts.ts';
import { asJson, startApi, type TestApi } from '../support/api.ts';
import { roundDue, runRound, storedPosts } from '../support/crawl.ts';
import { labelByMarks } from '../support/labels.ts';
import { aPost, aSource, aThread } from '../support/pages.ts';
import { expectNumbersToMatchPosts } from '../support/recompute.ts';
import { startSampleForum } from '../support/sample-forum.ts';

let api: TestApi;
let admin: Awaited<ReturnType<TestApi['as']>>;
beforeAll(async () => {
  api = await startApi();
  admin = await api.as('admin');
});
afterAll(() => api.close());

const list = async (language = 'zh') =>
  Sources.parse(await (await admin.ask('/api/sources', { headers: { 'accept-language': language } })).json())
    .sources;
const act = async (id: number, what: string) =>
  SourceView.parse(await (await admin.ask(`/api/sources/${id}/${what}`, { method: 'POST' })).json());
const nextRound = async (id: number) =>
  (
    await api.store.pool.query<{ next: Date | null }>(
      'SELECT next_round_at AS next FROM source WHERE id = $1',
      [id],
    )
  ).rows[0]?.next;

describe('sources', () => {
  test('an address becomes a source whose first round is due, once', async () => {
    const add = () => admin.ask('/api/sources', asJson({ url: 'https://BBS.example.com/forum.php#top' }));
    const made = await add();
    expect(made.status).toBe(201);
    const source = SourceView.parse(await made.json());
    expect(source).toMatchObject({ url: 'https://bbs.example.com/forum.php', state: 'new', posts: 0 });
    expect(await nextRound(source.id)).toBeInstanceOf(Date);
    expect((await add()).status).toBe(409);
    expect((await admin.ask('/api/sources', asJson({ url: 'file:///etc/passwd' }))).status).toBe(422);
  });

  test('a name and password in an address are kept nowhere, whether or not the site answers', async () => {
    const given = asJson({ url: 'http://user:pass-word@away.example.com/forum.php' });
    const answer = await (await admin.ask('/api/sources', given)).text();
    expect(SourceView.parse(JSON.parse(answer)).url).toBe('http://away.example.com/forum.php');
    const { rows } = await api.store.pool.query(
      'SELECT to_jsonb(source)::text AS kept FROM source UNION ALL SELECT to_jsonb(frontier)::text FROM frontier',
    );
    expect(JSON.stringify(rows)).toContain('away.example.com');
    expect(answer + JSON.stringify(rows) + api.lines.join('')).not.toMatch(/user:|pass-word/);
  });

  test('pause stops it, run and resume start it again', async () => {
    const { sourceId } = await aSource(api.store, 'pause.example.com');
    expect(await act(sourceId, 'pause')).toMatchObject({ state: 'paused' });
    expect(await nextRound(sourceId)).toBeNull();
    expect((await act(sourceId, 'resume')).state).not.toBe('paused');
    expect(await nextRound(sourceId)).toBeInstanceOf(Date);
    await act(sourceId, 'pause');
    expect((await act(sourceId, 'run')).state).not.toBe('paused');
    expect(await nextRound(sourceId)).toBeInstanceOf(Date);
    expect((await admin.ask('/api/sources/4242/run', { method: 'POST' })).status).toBe(404);
  });

  test('only administrators add or steer them, everybody sees them', async () => {
    const brand = await api.as('brand');
    expect((await brand.ask('/api/sources')).status).toBe(200);
    expect((await brand.ask('/api/sources', asJson({ url: 'https://x.example.com/' }))).status).toBe(403);
    expect((await brand.ask('/api/sources/1/pause', { method: 'POST' })).status).toBe(403);
    expect((await brand.ask('/api/sources/1', asJson({ name: 'x' }, 'PATCH'))).status).toBe(403);
    expect((await brand.ask('/api/sources/1', { method: 'DELETE' })).status).toBe(403);
    expect((await brand.ask('/api/sources/1/reread', { method: 'POST' })).status).toBe(403);
  });

  test('what is wrong is said in the language asked for', async () => {
    const { sourceId } = await aSource(api.store, 'login.example.com');
    await api.store.pool.query(`UPDATE source SET state = 'blocked', trouble = 'login' WHERE id = $1`, [
      sourceId,
    ]);
    const reason = async (language: string) =>
      (await list(language)).find(({ id }) => id === sourceId)?.reason;
    expect(await reason('zh-CN')).toContain('登录');
    expect(await reason('en-US,en;q=0.9')).toContain('account');
  });
});

describe('a forum that answers', () => {
  test('is previewed with its first posts, then added under its own engine and name', async () => {
    const forum = await startSampleForum();
    try {
      const local = await startApi([new URL(forum.url).host]);
      const { ask } = await local.as('admin');
      const seen = SourcePreview.parse(
        await (await ask('/api/sources/preview', asJson({ url: forum.url }))).json(),
      );
      expect(seen).toMatchObject({ engine: 'discuz', kind: 'front' });
      expect(seen.posts.length).toBeGreaterThan(0);
      expect(seen.posts[0]?.body).not.toBe('');
      const added = SourceView.parse(await (await ask('/api/sources', asJson({ url: forum.url }))).json());
      expect(added).toMatchObject({ engine: 'discuz', url: seen.url, state: 'new' });
      await local.close();
    } finally {
      await forum.stop();
    }
  });
});

test('progress sends the list at once and again when something changes, and ends with its reader', async () => {
  const response = await admin.ask('/api/sources/progress');
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const nextEvent = async (): Promise<Sources> => {
    while (reader && !text.includes('\n\n')) text += (await reader.read()).value ?? '';
    const [event = '', ...rest] = text.split('\n\n');
    text = rest.join('\n\n');
    expect(event).toContain('event: sources');
    return Sources.parse(JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? 'null'));
  };
  const first = await nextEvent();
  expect(first.sources.length).toBeGreaterThan(0);
  const { id, url } = first.sources[0] ?? { id: 0, url: '' };
  await api.store.pool.query('UPDATE source SET name = $2 WHERE id = $1', [id, 'renamed']);
  expect((await nextEvent()).sources.find((source) => source.url === url)?.name).toBe('renamed');
  await reader?.cancel();
});

describe('a progress stream', () => {
  let stop: (() => Promise<void> | undefined) | undefined;
  afterEach(async () => {
    vi.useRealTimers();
    await stop?.();
  });

  const rename = (name: string) => api.store.pool.query('UPDATE source SET name = $1', [name]);

  test.each(['signed out', 'disabled'])('ends soon after its reader is %s', async (how) => {
    await aSource(api.store, `${how.replace(' ', '-')}.example.com`);
    vi.useFakeTimers({ toFake: ['performance'] });
    const reading = await api.as(how === 'disabled' ? 'quality' : 'pr');
    const response = await reading.ask('/api/sources/progress');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    stop = () => reader?.cancel();
    let text = '';
    const readTo = async (word: string) => {
      while (!text.includes(word)) {
        const { value, done } = (await reader?.read()) ?? { done: true };
        if (done) return 'ended';
        text += value;
      }
      return 'read';
    };
    expect(await readTo('event: sources')).toBe('read');
    vi.advanceTimersByTime(31_000);
    await rename(`while ${how} not yet`);
    expect(await readTo(`while ${how} not yet`)).toBe('read');

    const end =
      how === 'disabled'
        ? await admin.ask(`/api/people/${reading.id}`, asJson({ disabled: true }, 'PATCH'))
        : await reading.ask('/api/auth/sign-out', { method: 'POST' });
    expect(end.status).toBe(200);
    vi.advanceTimersByTime(31_000);
    await rename(`after ${how}`);
    expect(await readTo(`after ${how}`)).toBe('ended');
  });
});

test('status counts what there is, for the API as for the command line', async () => {
  const status = Status.parse(await (await admin.ask('/api/status')).json());
  expect(status.sources.length).toBe((await list()).length);
  expect(status).toMatchObject({
    threads: 0,
    posts: 0,
    authors: 0,
    queue: { backend: 'postgresql', waiting: 0, failed: 0 },
  });
});

describe('how a source is read', () => {
  const patch = (id: number, change: unknown) => admin.ask(`/api/sources/${id}`, asJson(change, 'PATCH'));

  test('is set field by field, and what is left out stays', async () => {
    const { sourceId } = await aSource(api.store, 'settings.example.com');
    const set = {
      name: '改了名',
      everyMinutes: 30,
      window: { from: 22, until: 6 },
      dailyPages: 500,
      snapshotDays: 7,
    };
    expect(SourceView.parse(await (await patch(sourceId, set)).json())).toMatchObject(set);
    expect(SourceView.parse(await (await patch(sourceId, { window: null })).json())).toMatchObject({
      ...set,
      window: null,
    });
    const audit = await (await admin.ask('/api/audit')).text();
    expect(audit).toContain('source.changed');
  });

  test.each([
    { everyMinutes: 1 },
    { dailyPages: 0 },
    { window: { from: 6, until: 6 } },
    { window: { from: 24, until: 6 } },
    { name: '' },
    { boards: [] },
    { boards: ['no such board'] },
  ])('is refused when it makes no sense: %j', async (change) => {
    const { sourceId } = await aSource(
      api.store,
      `refused-${JSON.stringify(change).length}-${Math.random()}.example.com`,
    );
    expect((await patch(sourceId, change)).status).toBe(422);
  });

  test('kept pages cannot be read again where none are', async () => {
    const { sourceId } = await aSource(api.store, 'nothing-kept.example.com');
    expect((await admin.ask(`/api/sources/${sourceId}/reread`, { method: 'POST' })).status).toBe(409);
  });
});

test('a deleted source takes its posts out of every number, and its address is free at once', async () => {
  const { store } = api;
  const ingest = async (host: string) => {
    const { sourceId, page } = await aSource(store, host);
    await ingestThreadPage(store, {
      sourceId,
      frontierId: await page('thread-1-1-1.html'),
      understand: labelByMarks,
      identifierKey: 'test key',
      timeZone: 'Asia/Shanghai',
      seenAt: new Date(),
      // The same text on both: the later is a copy of the earlier, until that is gone.
      page: aThread('1', [
        aPost('1', '悦翔冷车启动发动机有异响，去了两次都说正常，实在无语了，大家有没有遇到过 [neg]'),
      ]),
    });
    return sourceId;
  };
  const gone = await ingest('gone.example.com');
  await ingest('stays.example.com');
  await expectNumbersToMatchPosts(store);
  const copies = async () =>
    (await store.pool.query<{ n: number }>('SELECT count(*) FILTER (WHERE copy) AS n FROM standing')).rows[0]
      ?.n;
  expect(await copies()).toBe(1);
  expect((await admin.ask(`/api/sources/${gone}`, { method: 'DELETE' })).status).toBe(204);
  expect((await list()).find(({ id }) => id === gone)?.state).toBe('deleting');
  expect((await admin.ask(`/api/sources/${gone}/run`, { method: 'POST' })).status).toBe(404);
  expect(await deleteSource(store, gone, new AbortController().signal)).toBe(true);
  await expectNumbersToMatchPosts(store);
  expect((await list()).some(({ id }) => id === gone)).toBe(false);
  expect(await copies()).toBe(0);
});

test('of a forum with boards only those chosen are read; what is chosen later begins then, and what is left out ends', async () => {
  const forum = await startSampleForum();
  const local = await startApi([new URL(forum.url).host]);
  try {
    const { ask } = await local.as('admin');
    const seen = SourcePreview.parse(
      await (await ask('/api/sources/preview', asJson({ url: forum.url }))).json(),
    );
    const truth = await forum.posts();
    const fids = [...new Set(truth.map(({ fid }) => String(fid)))];
    expect(seen.boards.map(({ id }) => id)).toEqual(expect.arrayContaining(fids));
    const [first = '', second = ''] = fids;
    expect((await ask('/api/sources', asJson({ url: forum.url, boards: ['no such'] }))).status).toBe(422);
    const added = SourceView.parse(
      await (await ask('/api/sources', asJson({ url: forum.url, boards: [first] }))).json(),
    );
    expect(added.boards.filter(({ read }) => read).map(({ id }) => id)).toEqual([first]);
    await ensureHost(local.store, forum.host, 5);
    const stored = async () => [...(await storedPosts(local.store)).keys()].sort();
    const below = (...boards: string[]) =>
      truth
        .filter(({ fid }) => boards.includes(String(fid)))
        .map(({ pid }) => String(pid))
        .sort();
    await runRound(local.store, forum.url);
    expect(await stored()).toEqual(below(first));

    await ask(`/api/sources/${added.id}`, asJson({ boards: [second] }, 'PATCH'));
    await local.store.pool.query(
      `UPDATE frontier SET due_at = now() WHERE state = 'done' AND kind = 'thread'`,
    );
    await roundDue(local.store);
    const before = (await forum.visits()).length;
    await runRound(local.store, forum.url);
    expect(await stored()).toEqual(below(first, second));
    const left = new Set(truth.filter(({ fid }) => String(fid) === first).map(({ tid }) => String(tid)));
    const asked = (await forum.visits())
      .slice(before)
      .flatMap(({ path }) => /(?:viewthread&tid=|\/thread-)(\d+)/.exec(path)?.[1] ?? []);
    expect(asked.filter((tid) => left.has(tid))).toEqual([]);
  } finally {
    await local.close();
    await forum.stop();
  }
});
