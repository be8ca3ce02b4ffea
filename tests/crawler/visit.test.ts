import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openClient } from '../../crawler/fetching/client.ts';
import { visit } from '../../crawler/visit.ts';

/** A thread page as Discuz! builds it, with a number on it that changes with every view. */
const page = (views: number, body: string, number = 1) => `<!DOCTYPE html><html><head>
<meta name="generator" content="Discuz! X3.5"></head><body id="nv_forum" class="pg_viewthread">
<div id="append_parent"></div><div id="ft"><p>Powered by <strong>Discuz!</strong></p></div>
<div id="pt"><div class="z"><a href="forum-2-1.html">悦翔</a> <a href="thread-5-1-1.html">异响</a></div></div>
<div class="pgt"><div class="pg"><strong>${number}</strong></div></div><span id="thread_subject">异响</span><div id="postlist"><table><tr><td class="pls"><div class="hm"><span class="xi1">${views}</span><span class="xi1">1</span></div></td></tr></table>
<div id="post_9"><table id="pid9" class="plhin"><tr><td class="pls"><div class="authi"><a class="xw1" href="space-uid-3.html">老王</a></div></td>
<td class="plc"><div class="pi"><strong><a id="postnum9"><em>1</em>#</a></strong><div class="authi"><em id="authorposton9">发表于 2026-11-01 10:00:00</em></div></div>
<div class="pct"><table><tr><td class="t_f" id="postmessage_9">${body}</td></tr></table></div></td></tr></table></div></div></body></html>`;

let server: Server;
let base: string;
let answer: { status: number; body: string; type: string };
let views = 0;
/** Visits to page 2, whose first one finds the thread's index in need of mending. */
let mended = 0;
/** Pages asked for and waits for the host's moment, in their order. */
const events: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end();
    events.push(request.url ?? '');
    if (request.url === '/thread-5-2-1.html' && mended++ === 0)
      return response.writeHead(302, { Location: '/thread-5-1-1.html' }).end();
    if (request.url === '/old') return response.writeHead(301, { Location: '/thread-5-1-1.html' }).end();
    response
      .writeHead(answer.status, { 'Content-Type': answer.type })
      .end(answer.body || page(++views, '发动机异响', request.url === '/thread-5-2-1.html' ? 2 : 1));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
});
beforeEach(() => {
  answer = { status: 200, body: '', type: 'text/html; charset=utf-8' };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ALLOWED = {
  rules: { allows: () => true, crawlDelayMs: null },
  outcome: 'ok',
  detail: '',
  asked: false,
  askAgainMs: 1000,
} as const;

const target = {
  url: '',
  kind: 'thread' as const,
  threadKey: '5',
  page: 1,
  etag: null,
  lastModified: null,
  contentHash: null as string | null,
  rendered: false,
};

async function look(path: string, more: Partial<typeof target> = {}, waiting?: () => void) {
  const client = openClient({ allowPrivateHosts: ['127.0.0.1'] });
  try {
    return await visit(
      { ...target, url: base + path, ...more },
      {
        client,
        userAgent: 'CheshengTest/0.1',
        allowPrivateHosts: ['127.0.0.1'],
        admit: async () => ({ ...ALLOWED, asked: waiting !== undefined }),
        waitForSlot: async () => {
          events.push('wait');
          waiting?.();
        },
      },
    );
  } finally {
    await client.destroy();
  }
}

test('a time such as "3 minutes ago" counts from when the page came, however long its moment was waited for', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T04:30:00Z') });
  try {
    answer.body = page(1, '异响').replace('2026-11-01 10:00:00', '3 分钟前');
    const waits = () => vi.setSystemTime(new Date('2026-11-22T04:40:00Z'));
    const { page: read } = await look('thread-5-1-1.html', {}, waits);
    expect(read).toMatchObject({ posts: [{ publishedAt: '2026-11-22T04:37:00.000Z' }] });
  } finally {
    vi.useRealTimers();
  }
});

test('a page that only counts its viewers has not changed, though its bytes have', async () => {
  const first = await look('thread-5-1-1.html');
  expect(first).toMatchObject({ outcome: 'ok', page: { threadId: '5', posts: [{ postId: '9' }] } });
  const second = await look('thread-5-1-1.html', { contentHash: first.contentHash });
  expect(second).toMatchObject({ outcome: 'unchanged', page: { threadId: '5' } });
  answer.body = page(1, '改过了');
  expect((await look('thread-5-1-1.html', { contentHash: first.contentHash })).outcome).toBe('ok');
});

test.each([
  [{ threadKey: '6' }, 'thread-5-1-1.html', 'mismatch'],
  [{ threadKey: '6' }, 'old', 'gone'],
  [{ page: 7 }, 'thread-5-7-1.html', 'gone'],
  [{ kind: 'list' as never }, 'thread-5-1-1.html', 'mismatch'],
])('what was asked for is what must come: %j at %s is %s', async (more, path, outcome) => {
  expect(await look(path, more)).toMatchObject({ outcome, page: null });
});

test.each([
  [403, '<html><head><title>Just a moment...</title></head><body></body></html>', 'challenge'],
  [503, '<html><head><title>安全验证</title></head><body></body></html>', 'challenge'],
  [403, '<html><body>no</body></html>', 'login'],
  [500, '<html><body>no</body></html>', 'server-error'],
  [200, '<html><body>a shop</body></html>', 'unrecognised'],
  [200, '<html><head><title>人机验证</title></head><body></body></html>', 'challenge'],
])('status %i with %s is %s', async (status, body, outcome) => {
  answer = { ...answer, status, body };
  expect(await look('thread-5-1-1.html')).toMatchObject({ outcome, page: null });
});

test('a redirect waits for the moment of its host like any page', async () => {
  events.length = 0;
  expect(await look('old')).toMatchObject({ outcome: 'ok' });
  expect(events).toEqual(['/old', 'wait', '/thread-5-1-1.html']);
});

test('a page that sends its first visitor to page 1 is asked for once more', async () => {
  events.length = 0;
  mended = 0;
  expect(await look('thread-5-2-1.html', { page: 2 })).toMatchObject({ outcome: 'ok', page: { page: 2 } });
  const asked = events.filter((event) => event !== 'wait');
  expect(asked).toEqual(['/thread-5-2-1.html', '/thread-5-1-1.html', '/thread-5-2-1.html']);
});

test('robots.txt is asked before the page', async () => {
  const client = openClient({ allowPrivateHosts: ['127.0.0.1'] });
  const options = { client, userAgent: 'x', allowPrivateHosts: [], waitForSlot: async () => {} };
  const at = { ...target, url: `${base}thread-5-1-1.html` };
  const seen = views;
  const refused = {
    rules: { allows: () => false, crawlDelayMs: null },
    outcome: 'ok',
    detail: '',
    asked: false,
    askAgainMs: 1000,
  } as const;
  expect(await visit(at, { ...options, admit: async () => refused })).toMatchObject({
    outcome: 'refused-by-robots',
  });
  const trouble = { outcome: 'server-error', detail: 'HTTP 503' } as const;
  const away = { ...trouble, rules: null, asked: true, askAgainMs: 7000 } as const;
  expect(await visit(at, { ...options, admit: async () => away })).toMatchObject({
    outcome: 'server-error',
    retryAfterMs: 7000,
  });
  expect(views).toBe(seen);
  await client.destroy();
});
