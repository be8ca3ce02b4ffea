import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClient } from '../../../crawler/fetching/client.ts';
import { SendError, type Ways } from '../../../server/channels/channel.ts';
import { isUnanswered } from '../../../server/channels/post-json.ts';
import { webhook, webhookSignature } from '../../../server/channels/webhook.ts';
import { type Given, listen } from '../../support/chat-servers/http.ts';
import { RECEIVER_SECRET, startReceiver } from '../../support/chat-servers/receiver.ts';
import { freePort } from '../../support/free-port.ts';
import { HOSTILE, message, target, ways } from '../../support/messages.ts';

let out: Ways;
beforeEach(() => {
  out = ways();
});
afterEach(async () => {
  await out.client.destroy();
});

const send = (url: string, secret: string | null = RECEIVER_SECRET, by: Ways = out) =>
  webhook.send(message({ lines: HOSTILE }), target({ url, secret }), by);
const fails = (sending: Promise<unknown>) =>
  sending.then(
    () => null,
    (error: unknown) => (error instanceof SendError ? error : Promise.reject(error)),
  );

async function answering(answer: Given) {
  const server = await listen(() => answer);
  return { url: `http://127.0.0.1:${server.port}/hook`, close: server.close };
}

test('signs as Standard Webhooks does, by its own example', () => {
  expect(
    webhookSignature(
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      1614265330,
      '{"test": 2432232314}',
    ),
  ).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('what docs/webhook.md tells a receiver to do takes the right and refuses the wrong', async () => {
  const docs = await readFile(new URL('../../../docs/webhook.md', import.meta.url), 'utf8');
  const code = /```js\n([\s\S]*?)```/.exec(docs)?.[1] ?? '';
  const { verified } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const body = '{"test": 2432232314}';
  const now = 1614265330;
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': String(now),
    'webhook-signature': webhookSignature(RECEIVER_SECRET, 'msg_p5jXN8AQM9LWM0D4loKWxJek', now, body),
  };
  expect(verified(headers, body, RECEIVER_SECRET, now)).toBe(true);
  expect(verified(headers, `${body} `, RECEIVER_SECRET, now)).toBe(false);
  expect(verified(headers, body, 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', now)).toBe(false);
  expect(verified(headers, body, RECEIVER_SECRET, now + 301)).toBe(false);
  expect(verified({ ...headers, 'webhook-id': 'msg_other' }, body, RECEIVER_SECRET, now)).toBe(false);
});

test('a receiver can verify it, reads its version, and knows it again when it comes twice', async () => {
  const receiver = await startReceiver();
  await send(receiver.url);
  await send(receiver.url);
  expect(receiver.seen).toEqual(['alert-7-opened-lx3k2f', 'alert-7-opened-lx3k2f']);
  expect(receiver.taken).toHaveLength(1);
  expect(receiver.taken[0]?.body).toMatchObject({
    schema: 1,
    id: 'alert-7-opened-lx3k2f',
    type: 'alert.opened',
    severity: 'critical',
    title: '红线：悦翔 刹车失灵',
    url: 'https://voc.maker.example/posts?redLine=true&post=12',
    alert: null,
  });
  await receiver.close();
});

test('another secret is refused by the receiver, and told as that', async () => {
  const receiver = await startReceiver();
  const error = await fails(send(receiver.url, 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'));
  expect(error).toMatchObject({ trouble: 'login', said: '401 wrong signature' });
  expect(receiver.taken).toEqual([]);
  await receiver.close();
});

test.each([
  [{ status: 429, headers: { 'retry-after': '120' }, body: '' }, 'busy', 120_000],
  [{ status: 503, headers: { 'retry-after': '30' }, body: 'soon' }, 'later', 30_000],
  [{ status: 500, body: 'x' }, 'later', null],
  [{ status: 404, body: '' }, 'gone', null],
  [{ status: 302, headers: { location: 'http://127.0.0.1:1/' }, body: '' }, 'gone', null],
  [{ status: 422, body: 'no' }, 'refused', null],
] as const)('an answer %j is %s', async (answer, trouble, waitMs) => {
  const server = await answering(answer);
  expect(await fails(send(server.url))).toMatchObject({ trouble, waitMs });
  await server.close();
});

test('a redirect is not followed', async () => {
  const receiver = await startReceiver();
  const server = await answering({ status: 307, headers: { location: receiver.url }, body: '' });
  expect(await fails(send(server.url))).toMatchObject({ trouble: 'gone' });
  expect(receiver.seen).toEqual([]);
  await Promise.all([server.close(), receiver.close()]);
});

test('an endless answer is read no further than needed', async () => {
  const server = await answering({ body: 'x'.repeat(30_000_000) });
  const said = await send(server.url);
  expect(said.length).toBeLessThanOrEqual(300);
  await server.close();
});

test('private addresses are refused before and at the connection, unless the operator lists them', async () => {
  for (const url of [
    'http://hooks.maker.example/x',
    'https://127.0.0.1/x',
    'https://10.0.0.5/x',
    'https://[::1]/x',
    'https://localhost/x',
    'https://169.254.169.254/latest',
    'https://user:pass@hooks.maker.example/',
    'ftp://hooks.maker.example/',
    'no address',
  ])
    expect(webhook.wrongAddress(url, []), url).not.toBeNull();
  expect(webhook.wrongAddress('https://hooks.maker.example/x', [])).toBeNull();
  expect(webhook.wrongAddress('http://10.0.0.5:8080/x', ['10.0.0.5:8080'])).toBeNull();
});

test('a name that leads inside is found out at the connection, whatever it led to before', async () => {
  const receiver = await startReceiver();
  const client = openClient({
    allowPrivateHosts: [],
    lookup: (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
  });
  const strict = ways({ allowPrivateHosts: [], client });
  const error = await fails(send(`https://hooks.maker.example:${receiver.port}/`, RECEIVER_SECRET, strict));
  expect(error).toMatchObject({ trouble: 'address' });
  await client.destroy();
  expect(receiver.seen).toEqual([]);
  await receiver.close();
});

test('a connection that ends without an answer is told so: the message may have arrived', async () => {
  const hangs = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.destroy());
  });
  const port = await freePort();
  await new Promise<void>((resolve) => hangs.listen(port, '127.0.0.1', resolve));
  const error = await fails(send(`http://127.0.0.1:${port}/`));
  expect(isUnanswered(error?.message ?? null)).toBe(true);
  await new Promise<void>((resolve) => hangs.close(() => resolve()));
});

test('nobody there is told without the address', async () => {
  const server = await answering({ body: '' });
  await server.close();
  const error = await fails(send(`${server.url}?token=hidden`));
  expect(error?.trouble).toBe('away');
  expect(error?.message).not.toContain('hidden');
});
