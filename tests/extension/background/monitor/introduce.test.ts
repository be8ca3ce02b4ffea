import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { introduce } from '../../../../extension/background/monitor/introduce.ts';

const KEY = 'cs_key_of_the_tests';
const HEALTH = { status: 'ok', version: '1', database: 'ok', queue: 'ok' };
const ME = {
  id: '1',
  name: '林晓',
  email: 'lin@example.com',
  role: 'pr',
  dealer: null,
  timeZone: 'Asia/Shanghai',
};

type Said = [status: number, body: unknown];

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on this machine that says these things; anything else is 404. `keys` holds every key it was shown. */
async function serve(routes: Record<string, Said>) {
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    if (request.headers.authorization !== undefined) keys.push(request.headers.authorization);
    const [status, body] = routes[request.url ?? ''] ?? [404, { error: 'not found' }];
    const location = status === 302 ? { location: '/sign-in' } : {};
    response.writeHead(status, { 'content-type': 'application/json', ...location });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { keys, settings: { address: `http://127.0.0.1:${address.port}`, key: KEY } };
}

test('a server that answers 404 is a stranger and never sees the key', async () => {
  const { keys, settings } = await serve({});
  expect(await introduce(settings)).toEqual({ event: 'stranger' });
  expect(keys).toEqual([]);
});

test.each<[string, Said]>([
  ['answers something else at that path', [200, { status: 'UP' }]],
  ['sends people to a sign-in page', [302, {}]],
])('a server that %s is a stranger too', async (_what, health) => {
  const { keys, settings } = await serve({
    '/api/health': health,
    '/sign-in': [200, HEALTH],
    '/api/me': [200, ME],
  });
  expect(await introduce(settings)).toEqual({ event: 'stranger' });
  expect(keys).toEqual([]);
});

test('a monitor is one that knows the key', async () => {
  const well = await serve({ '/api/health': [200, HEALTH], '/api/me': [200, ME] });
  expect(await introduce(well.settings)).toEqual({ event: 'answered', me: ME });
  expect(well.keys).toEqual([`Bearer ${KEY}`]);
  const refusing = await serve({ '/api/health': [200, HEALTH], '/api/me': [401, {}] });
  expect(await introduce(refusing.settings)).toEqual({ event: 'refused' });
});

test('a monitor that is unwell is still one; a proxy before one that is down is tried again', async () => {
  const unwell = { ...HEALTH, status: 'degraded', database: 'down' };
  const monitor = await serve({ '/api/health': [503, unwell], '/api/me': [200, ME] });
  expect(await introduce(monitor.settings)).toEqual({ event: 'answered', me: ME });
  const proxy = await serve({ '/api/health': [502, 'Bad Gateway'] });
  expect(await introduce(proxy.settings)).toEqual({ event: 'failed' });
  expect(proxy.keys).toEqual([]);
});

test.each<[string, Said]>([
  ['404', [404, {}]],
  ['no person', [200, {}]],
])('without a person there is no connection: /api/me answers %s', async (_what, me) => {
  const { settings } = await serve({ '/api/health': [200, HEALTH], '/api/me': me });
  expect(await introduce(settings)).toEqual({ event: 'failed' });
});
