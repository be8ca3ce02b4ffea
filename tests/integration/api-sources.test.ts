import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { SourcePreview, Sources, SourceView } from '../../shared/contract/sources.ts';
import { Status } from '../../shared/contract/status.ts';
import { asJson, startApi, type TestApi } from '../support/api.ts';
import { aSource } from '../support/pages.ts';
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
