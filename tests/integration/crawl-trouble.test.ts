import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = 12;

let server: Server | undefined;
let asked: { path: string; at: number }[] = [];

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const more = (page: number) =>
  page < PAGES ? `<a class="nxt" href="thread-5-${page + 1}-1.html">下一页</a>` : '';
/** A thread of `PAGES` pages with a post each, as Discuz! builds it. */
const threadPage = (page: number) => `<!DOCTYPE html><html><head>
<meta name="generator" content="Discuz! X3.5"></head><body id="nv_forum" class="pg_viewthread">
<div id="append_parent"></div><div id="ft"><p>Powered by <strong>Discuz!</strong></p></div>
<div id="pt"><div class="z"><a href="forum-2-1.html">悦翔</a> <a href="thread-5-1-1.html">异响</a></div></div>
<div class="pgt"><div class="pg"><strong>${page}</strong>${more(page)}</div></div>
<span id="thread_subject">异响</span><div id="postlist">
<div id="post_${page}"><table id="pid${page}" class="plhin"><tr><td class="pls"><div class="authi"><a class="xw1" href="space-uid-3.html">老王</a></div></td>
<td class="plc"><div class="pi"><strong><a id="postnum${page}"><em>${page}</em>#</a></strong><div class="authi"><em id="authorposton${page}">发表于 2026-11-01 10:00:00</em></div></div>
<div class="pct"><table><tr><td class="t_f" id="postmessage_${page}">发动机异响</td></tr></table></div></td></tr></table></div></div></body></html>`;

/** Starts the forum; whatever `trouble` answers itself (and says so with true) is no page. */
async function start(
  trouble: (path: string, response: ServerResponse) => boolean,
  port = 0,
): Promise<number> {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, at: performance.now() });
    if (trouble(path, response)) return;
    if (path === '/robots.txt') response.writeHead(404).end();
    else {
      const page = Number(/^\/thread-5-(\d+)-1\.html$/.exec(path)?.[1]);
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(threadPage(page));
    }
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : port;
}

interface Run {
  code: number | null;
  stderr: string;
  posts: string[];
  seconds: number;
}

async function crawl(port: number): Promise<Run> {
  const url = `http://127.0.0.1:${port}/thread-5-1-1.html`;
  const began = performance.now();
  const args = ['server/cli.ts', 'crawl', url, '--rate', '50'];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  const posts = stdout.split('\n').flatMap((line) => (line === '' ? [] : [String(JSON.parse(line).postId)]));
  return { code, stderr, posts, seconds: (performance.now() - began) / 1000 };
}

const ALL = Array.from({ length: PAGES }, (_, index) => String(index + 1)).sort();

describe('chesheng crawl of a server in trouble', () => {
  test.each([
    ['503', (response: ServerResponse) => response.writeHead(503).end()],
    ['429', (response: ServerResponse) => response.writeHead(429).end()],
    ['a reset', (response: ServerResponse) => response.destroy()],
  ])('%s for a while loses no page, and the server is asked slowly meanwhile', async (_name, answer) => {
    asked = [];
    let since = 0;
    const away: number[] = [];
    const port = await start((path, response) => {
      if (path === '/robots.txt' || path === '/thread-5-1-1.html') return false;
      const now = performance.now();
      since ||= now;
      if (now - since > 8000) return false;
      away.push(now - since);
      answer(response);
      return true;
    });
    const { code, posts, stderr } = await crawl(port);
    expect(stderr).not.toContain('left unread');
    expect(code).toBe(0);
    expect(posts.sort()).toEqual(ALL);
    // At 50 a second eight seconds would be hundreds; what was under way when trouble began comes first.
    expect(away.filter((ms) => ms > 1000).length).toBeLessThan(20);
  });
  test('a server that is starting is asked for its robots.txt again until it is there', async () => {
    asked = [];
    const port = await start(() => false);
    await new Promise((closed) => server?.close(closed));
    const back = setTimeout(() => void start(() => false, port), 7000);
    const { code, posts } = await crawl(port);
    clearTimeout(back);
    expect(code).toBe(0);
    expect(posts.sort()).toEqual(ALL);
  });
  test('a robots.txt that cannot be had ends the crawl within a minute and in one clear sentence', async () => {
    asked = [];
    const port = await start((_path, response) => {
      response.writeHead(503).end();
      return true;
    });
    const { code, stderr, seconds } = await crawl(port);
    expect(code).toBe(2);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(
      /^✗ Nothing could be read from http:\/\/127.*robots\.txt: HTTP 503.*run the crawl again/,
    );
    expect(asked.every(({ path }) => path === '/robots.txt')).toBe(true);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.length).toBeLessThan(10);
    expect(seconds).toBeLessThan(40);
  });
});
