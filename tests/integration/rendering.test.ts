import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openClient } from '../../crawler/fetching/client.ts';
import { fetchPage } from '../../crawler/fetching/fetch-page.ts';
import { readHtml } from '../../crawler/read-html.ts';
import { recogniseSource } from '../../crawler/recognise.ts';
import { openRenderer, type Renderer } from '../../crawler/rendering/renderer.ts';
import { CHROMIUM } from '../support/chromium.ts';

/** A page that holds nothing until its script has asked for the posts. */
const SHELL = `<!doctype html><html><head><meta charset="utf-8"><title>悦翔</title>
<link rel="stylesheet" href="/style.css"><script src="/app.js" defer></script></head>
<body><div id="app"></div><img src="/picture.png"></body></html>`;
const APP = `
  const post = (await (await fetch('/api/thread')).json());
  document.querySelector('#app').innerHTML =
    '<main itemscope itemtype="https://schema.org/DiscussionForumPosting"><meta itemprop="headline" content="悦翔">' +
    '<div itemprop="text">' + post.text + '</div></main>';
  for (const url of ['/private-post', '/secret']) fetch(url, { method: url === '/secret' ? 'GET' : 'POST' }).catch(() => {});
  fetch('http://127.0.0.1:' + new URLSearchParams(location.search).get('other') + '/inside').catch(() => {});
  new WebSocket('ws://' + location.host + '/socket');
`;

const asked: string[] = [];
let server: Server;
let other: Server;
let base: string;
let renderer: Renderer;
const client = openClient({ allowPrivateHosts: ['127.0.0.1'] });

async function listen(answer: Parameters<typeof createServer>[1]): Promise<Server> {
  const made = createServer({}, answer);
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return made;
}
const portOf = (one: Server) => (one.address() as AddressInfo).port;

beforeAll(async () => {
  server = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    asked.push(`${request.method} ${pathname}`);
    const bodies: Record<string, [string, string]> = {
      '/thread': ['text/html', SHELL],
      '/app.js': ['text/javascript', `(async () => {${APP}})();`],
      '/api/thread': ['application/json', JSON.stringify({ text: '冷车异响' })],
      '/endless': ['text/html', '<html><body>x<script>while (true) {}</script></body></html>'],
      '/hungry': [
        'text/html',
        '<html><body>x<script>const all = []; while (true) all.push(new Array(1e6).fill({}));</script></body></html>',
      ],
      '/large': [
        'text/html',
        '<html><body>x<script>document.body.append("y".repeat(9e6))</script></body></html>',
      ],
      '/liar': [
        'text/html',
        `<html><body>x<script>
          document.body.append('y');
          const nothing = { get: () => ({ innerHTML: '', outerHTML: '' }) };
          for (const name of ['body', 'documentElement']) Object.defineProperty(document, name, nothing);
        </script></body></html>`,
      ],
      '/leaves': [
        'text/html',
        `<html><body><p>x</p><script>location.href = '/thread'</script></body></html>`,
      ],
    };
    const [type, body] = bodies[pathname] ?? ['text/plain', 'no'];
    response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
  });
  other = await listen((request, response) => {
    asked.push(`OTHER ${request.url} for ${request.headers.referer}`);
    response.end('inside');
  });
  base = `http://127.0.0.1:${portOf(server)}`;
  renderer = openRenderer({
    client,
    userAgent: 'CheshengTest/0.1',
    allowPrivateHosts: ['127.0.0.1'],
    executablePath: CHROMIUM,
  });
});
beforeEach(() => void asked.splice(0));
afterAll(async () => {
  await renderer.close();
  await client.destroy();
  server.closeAllConnections();
  server.close();
  other.close();
});

async function render(path: string, allows: (url: string) => boolean = () => true) {
  const fetched = await fetchPage(client, 'CheshengTest/0.1', { url: base + path });
  const got = await renderer.render(fetched, allows);
  return { ...got, html: got.bytes === null ? '' : new TextDecoder().decode(got.bytes) };
}

describe('a forum that shows nothing without scripts', () => {
  const options = { userAgent: 'CheshengTest/0.1', allowPrivateHosts: ['127.0.0.1'] };

  it('is recognised with a browser, and its source is marked to be read with one', async () => {
    const found = await recogniseSource(`${base}/thread?other=1`, { ...options, chromium: CHROMIUM });
    expect(found).toMatchObject({ ok: true, rendered: true, posts: [{ body: '冷车异响' }] });
  });

  it('is refused without one, as a page nobody knows', async () => {
    const found = await recogniseSource(`${base}/thread?other=1`, { ...options, chromium: null });
    expect(found).toMatchObject({ ok: false, outcome: 'unrecognised' });
  });
});

describe('rendering a page', () => {
  it('gives the document its scripts wrote, read like any other', async () => {
    const { outcome, html, url } = await render('/thread?other=1');
    expect(outcome).toBe('ok');
    const page = readHtml(html, url, new Date());
    expect(page).toMatchObject({ kind: 'thread', posts: [{ body: '冷车异响' }] });
  });

  it('asks only for what the text needs: no pictures, styles, sockets or posts, nothing twice, nothing elsewhere', async () => {
    await render(`/thread?other=${portOf(other)}`, (url) => !url.endsWith('/secret'));
    expect(asked).toEqual(['GET /thread', 'GET /app.js', 'GET /api/thread']);
  });

  const withScript = (url: string) => ({
    url,
    status: 200,
    outcome: 'ok' as const,
    detail: '',
    bytes: new TextEncoder().encode(
      `<html><body>x<script src="http://127.0.0.1:${portOf(other)}/library.js"></script></body></html>`,
    ),
    contentType: 'text/html',
    etag: null,
    lastModified: null,
    retryAfterMs: null,
    milliseconds: 0,
  });

  it('tells another host that serves a script which site asks, not which page is read', async () => {
    await renderer.render(withScript(`${base}/thread?id=7`), () => true);
    expect(asked).toEqual([`OTHER /library.js for ${base}/`]);
  });

  it('asks no host inside for a page from outside', async () => {
    const { outcome } = await renderer.render(withScript('http://forum.example/thread'), () => true);
    expect(outcome).toBe('ok');
    expect(asked).toEqual([]);
  });

  it('says of a document that grew too large that it did', async () => {
    expect(await render('/large')).toMatchObject({ outcome: 'too-large', bytes: null });
  });

  it('reads the document that is there, whatever its scripts put in place of the DOM', async () => {
    expect((await render('/liar')).html).toMatch(/y<\/body><\/html>$/);
  });

  it('stays where it is when the page sends itself away', async () => {
    const { outcome } = await render('/leaves');
    expect(outcome).toBe('ok');
    expect(asked).toEqual(['GET /leaves']);
  });

  it.each(['/endless', '/hungry'])(
    'gives %s up as not read, and goes on with the next page',
    async (path) => {
      expect(await render(path)).toMatchObject({ outcome: 'truncated', bytes: null });
      expect((await render('/thread?other=1')).html).toContain('冷车异响');
    },
    90_000,
  );

  it('starts the browser again after it died', async () => {
    await render('/thread?other=1');
    // Only browsers that this process started.
    execFileSync('pkill', ['-9', '-P', String(process.pid), '-f', 'chromium']);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await render('/thread?other=1')).html).toContain('冷车异响');
  });
});
