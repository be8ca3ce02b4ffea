import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { LookupFunction } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openClient } from '../../../crawler/fetching/client.ts';
import { type FetchOrder, fetchPage } from '../../../crawler/fetching/fetch-page.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const PAGE = '<html><body>发动机异响</body></html>';
const html = { 'Content-Type': 'text/html; charset=utf-8' };
const send =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status, { ...html, ...headers }).end(body);
const redirect = (location: string): Answer => send('', { Location: location }, 302);

const ANSWERS: Record<string, Answer> = {
  '/ok': send(PAGE, { ETag: '"1"', 'Last-Modified': 'Sun, 22 Nov 2026 01:00:00 GMT' }),
  '/conditional': (request, response) =>
    request.headers['if-none-match'] === '"1"'
      ? response.writeHead(304).end()
      : send(PAGE, { ETag: '"1"' })(request, response),
  '/304': send('', {}, 304),
  '/gzip': send(gzipSync(PAGE), { 'Content-Encoding': 'gzip' }),
  '/br': send(brotliCompressSync(PAGE), { 'Content-Encoding': 'br' }),
  '/deflate': send(deflateSync(PAGE), { 'Content-Encoding': 'deflate' }),
  '/deflate-raw': send(deflateRawSync(PAGE), { 'Content-Encoding': 'deflate' }),
  '/cut-gzip': send(gzipSync(PAGE).subarray(0, 30), { 'Content-Encoding': 'gzip' }),
  '/lzma': send(PAGE, { 'Content-Encoding': 'lzma' }),
  '/bomb': send(gzipSync(Buffer.alloc(40_000_000)), { 'Content-Encoding': 'gzip' }),
  '/bomb-br': send(brotliCompressSync(Buffer.alloc(40_000_000)), { 'Content-Encoding': 'br' }),
  '/bomb-deflate': send(deflateSync(Buffer.alloc(40_000_000)), { 'Content-Encoding': 'deflate' }),
  '/bomb-twice': send(gzipSync(gzipSync(Buffer.alloc(40_000_000))), { 'Content-Encoding': 'gzip, gzip' }),
  '/coded-thrice': send(gzipSync(gzipSync(gzipSync(PAGE))), { 'Content-Encoding': 'gzip, gzip, gzip' }),
  '/big-error': send(Buffer.alloc(2_000_000, 0x61), {}, 500),
  '/bomb-error': send(gzipSync(Buffer.alloc(40_000_000)), { 'Content-Encoding': 'gzip' }, 403),
  '/inward': (request, response) =>
    redirect(`http://inner.example:${request.socket.localPort}/ok`)(request, response),
  '/declared-big': send('', { 'Content-Length': '900000000' }),
  '/endless': (_, response) => {
    response.writeHead(200, html);
    const chunk = Buffer.alloc(65_536, 0x61);
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  },
  '/cut': (_, response) => {
    response.writeHead(200, { ...html, 'Content-Length': '5000' }).write('<html>half');
    setTimeout(() => response.destroy(), 20);
  },
  '/hang-up': (_, response) => response.destroy(),
  '/silent': () => {},
  '/drip': (_, response) => {
    response.writeHead(200, html);
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/image': send(Buffer.alloc(10), { 'Content-Type': 'image/png' }),
  '/pdf-error': send(Buffer.alloc(10), { 'Content-Type': 'application/pdf' }, 500),
  '/json': send('{}', { 'Content-Type': 'application/json' }),
  '/feed': send('<rss/>', { 'Content-Type': 'application/rss+xml' }),
  '/401': send('', {}, 401),
  '/403': send('keep out', {}, 403),
  '/404': send('', {}, 404),
  '/410': send('', {}, 410),
  '/429': send('', { 'Retry-After': '7' }, 429),
  '/503': send('', {}, 503),
  '/503-later': send('', { 'Retry-After': '60' }, 503),
  '/500': send('', {}, 500),
  '/hop': redirect('/ok'),
  '/again': (request, response) =>
    asked.filter((path) => path === request.url).length > 1
      ? send('ok', { 'Content-Type': 'text/html' })(request, response)
      : redirect('/again')(request, response),
  '/itself': redirect('/itself'),
  '/loop': redirect('/loop-2'),
  '/loop-2': redirect('/loop'),
  '/far': redirect('/far?1'),
  '/ftp': redirect('ftp://files.example/x'),
  '/nonsense': redirect('http://'),
  '/metadata': redirect('http://169.254.169.254/latest/meta-data/'),
};

let server: Server;
let base: string;
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const [path = ''] = (request.url ?? '').split('?');
    if (path === '/far') return redirect(`/far?${asked.length}`)(request, response);
    (ANSWERS[path] ?? send('', {}, 404))(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function get(path: string, order: Partial<FetchOrder> = {}, lookup?: LookupFunction) {
  const listed = lookup ? [] : ['127.0.0.1'];
  const client = openClient({ allowPrivateHosts: listed, ...(lookup ? { lookup } : {}) });
  const url = path.startsWith('http') ? path : base + path;
  try {
    return await fetchPage(client, 'CheshengTest/0.1', { url, ...order });
  } finally {
    await client.destroy();
  }
}

const text = (bytes: Uint8Array | null) => new TextDecoder().decode(bytes ?? new Uint8Array());

describe('fetching a page', () => {
  test('gives body and validators, and says who asks', async () => {
    const got = await get('/ok');
    expect(got).toMatchObject({ outcome: 'ok', status: 200, etag: '"1"', lastModified: expect.any(String) });
    expect(text(got.bytes)).toBe(PAGE);
  });
  test('a page that has not changed is not sent again', async () => {
    expect(await get('/conditional', { etag: '"1"' })).toMatchObject({ outcome: 'unchanged', bytes: null });
    expect(await get('/conditional', { etag: '"0"' })).toMatchObject({ outcome: 'ok' });
    expect(await get('/304')).toMatchObject({ outcome: 'server-error' });
  });
  test.each(['/gzip', '/br', '/deflate', '/deflate-raw'])('%s is decompressed', async (path) => {
    expect(text((await get(path)).bytes)).toBe(PAGE);
  });
  test.each([
    ['/cut-gzip', 'truncated'],
    ['/cut', 'truncated'],
    ['/hang-up', 'network'],
    ['/lzma', 'wrong-type'],
    ['/bomb', 'too-large'],
    ['/bomb-br', 'too-large'],
    ['/bomb-deflate', 'too-large'],
    ['/bomb-twice', 'too-large'],
    ['/coded-thrice', 'wrong-type'],
    ['/declared-big', 'too-large'],
    ['/endless', 'too-large'],
    ['/image', 'wrong-type'],
    ['/pdf-error', 'server-error'],
    ['/json', 'ok'],
    ['/feed', 'ok'],
    ['/401', 'login'],
    ['/403', 'login'],
    ['/404', 'gone'],
    ['/410', 'gone'],
    ['/429', 'throttled'],
    ['/503', 'server-error'],
    ['/503-later', 'throttled'],
    ['/500', 'server-error'],
    ['/hop', 'ok'],
    ['/again', 'ok'],
    ['/itself', 'redirect-loop'],
    ['/loop', 'redirect-loop'],
    ['/far', 'redirect-loop'],
    ['/ftp', 'refused-address'],
    ['/nonsense', 'server-error'],
    ['/metadata', 'refused-address'],
    ['http://127.0.0.1:9/', 'network'],
  ])('%s is %s', async (path, outcome) => {
    const got = await get(path, { limits: { maxBytes: 4_000_000 } });
    expect(got.outcome).toBe(outcome);
    if (outcome !== 'ok') expect(got.detail).not.toBe('');
  });
  test.each(['/silent', '/drip'])('%s ends after the time allowed', async (path) => {
    expect(await get(path, { limits: { totalMs: 300 } })).toMatchObject({ outcome: 'timeout' });
  });
  test('the body of an error is there to be looked at, and Retry-After is read', async () => {
    expect(text((await get('/403')).bytes)).toBe('keep out');
    expect((await get('/429')).retryAfterMs).toBe(7000);
  });
  test.each(['/big-error', '/bomb-error'])('the body of an error is bounded, too: %s', async (path) => {
    expect(await get(path)).toMatchObject({ outcome: expect.any(String), bytes: null });
  });
  test('the beginning of a long body is enough where it is asked for', async () => {
    for (const path of ['/endless', '/bomb', '/bomb-br']) {
      const { outcome, bytes } = await get(path, { beyond: 'cut', limits: { maxBytes: 100_000 } });
      expect({ path, outcome, size: bytes?.length }).toEqual({ path, outcome: 'ok', size: 100_000 });
    }
  });
  test('at most five redirects are followed, and each may be refused', async () => {
    asked = [];
    await get('/far');
    expect(asked.length).toBe(6);
    asked = [];
    expect(await get('/hop', { hop: () => 'moved' })).toMatchObject({ outcome: 'moved' });
    expect(asked).toEqual(['/hop']);
  });
  test.each([
    ['/itself', ['/itself', '/itself']],
    ['/loop', ['/loop', '/loop-2', '/loop']],
  ])('a chain of redirects may come back once, not twice: %s', async (path, requests) => {
    asked = [];
    expect((await get(path)).outcome).toBe('redirect-loop');
    expect(asked).toEqual(requests);
  });
  test('a wait before a redirect is not counted as time the host took', async () => {
    const hop = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1600));
      return null;
    };
    expect(await get('/hop', { hop, limits: { totalMs: 1500 } })).toMatchObject({ outcome: 'ok' });
  });
  test('an aborted caller gets its own abort', async () => {
    await expect(get('/silent', { signal: AbortSignal.timeout(50) })).rejects.toThrow(/abort|timeout/i);
  });
});

describe('addresses that are not public', () => {
  const port = () => new URL(base).port;
  const leadsTo =
    (...addresses: string[]): LookupFunction =>
    (_host, _options, callback) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );

  test.each([
    () => `http://127.0.0.1:${port()}/ok`,
    () => `http://2130706433:${port()}/ok`,
    () => `http://0x7f.1:${port()}/ok`,
    () => `http://0177.0.0.1:${port()}/ok`,
    () => `http://[::1]:${port()}/ok`,
    () => `http://[::ffff:127.0.0.1]:${port()}/ok`,
  ])('are refused in whatever form the URL has them (%#)', async (url) => {
    asked = [];
    expect(await get(url(), {}, leadsTo())).toMatchObject({ outcome: 'refused-address' });
    expect(asked).toEqual([]);
  });
  test('are refused when a name leads to them, even beside a public one', async () => {
    asked = [];
    const url = `http://forum.example:${port()}/ok`;
    expect(await get(url, {}, leadsTo('127.0.0.1'))).toMatchObject({ outcome: 'refused-address' });
    expect(await get(url, {}, leadsTo('93.184.215.14', '127.0.0.1'))).toMatchObject({
      outcome: 'refused-address',
    });
    expect(await get(url, {}, leadsTo('::ffff:127.0.0.1'))).toMatchObject({ outcome: 'refused-address' });
    expect(asked).toEqual([]);
  });
  test('are refused when the name changes its address after a first look (DNS rebinding)', async () => {
    // The connection itself asks for the address, so the answer that counts is the one that is checked.
    let looks = 0;
    const rebinding: LookupFunction = (_host, _options, callback) => {
      looks++;
      callback(null, [{ address: looks === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }]);
    };
    asked = [];
    const url = `http://rebind.example:${port()}/ok`;
    for (let tries = 0; tries < 2; tries++) {
      expect((await get(url, { limits: { totalMs: 200 } }, rebinding)).outcome).not.toBe('ok');
    }
    expect(asked).toEqual([]);
  });
  test('are refused when a redirect names a host that leads to them', async () => {
    asked = [];
    const client = openClient({ allowPrivateHosts: ['127.0.0.1'], lookup: leadsTo('127.0.0.1') });
    const got = await fetchPage(client, 'CheshengTest/0.1', { url: `${base}/inward` });
    await client.destroy();
    expect(got.outcome).toBe('refused-address');
    expect(asked).toEqual(['/inward']);
  });
  test('a listed name may lead to one', async () => {
    const client = openClient({ allowPrivateHosts: ['forum.intranet'], lookup: leadsTo('127.0.0.1') });
    const got = await fetchPage(client, 'CheshengTest/0.1', { url: `http://forum.intranet:${port()}/ok` });
    await client.destroy();
    expect(got.outcome).toBe('ok');
  });
});
