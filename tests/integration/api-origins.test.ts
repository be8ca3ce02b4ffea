import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asJson, PASSWORD, startApi, type TestApi } from '../support/api.ts';

let api: TestApi;
let cookie: string;
let token: string;

const EXTENSION = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

beforeAll(async () => {
  api = await startApi();
  const { email } = await api.addPerson('admin');
  const response = await api.app.request('/api/auth/sign-in/email', asJson({ email, password: PASSWORD }));
  cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  token = await api.signIn(email);
});
afterAll(() => api.close());

const addSource = (headers: Record<string, string>) => {
  const init = asJson({ url: `https://bbs${Math.random()}.example.com/` });
  return api.app.request('http://monitor.example.com/api/sources', {
    ...init,
    headers: { host: 'monitor.example.com', 'content-type': 'application/json', ...headers },
  });
};

describe('a write with the session cookie', () => {
  test('works from the dashboard itself and from programs that are no page', async () => {
    expect((await addSource({ cookie, origin: 'http://monitor.example.com' })).status).toBe(201);
    expect((await addSource({ cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await addSource({ cookie })).status).toBe(201);
  });

  test.each<Record<string, string>>([
    { origin: 'https://evil.example.com' },
    { origin: 'http://monitor.example.com:8080' },
    { origin: 'http://monitor.example.com.evil.example' },
    { origin: 'null' },
    { origin: '', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused from another site: %o', async (headers) => {
    const response = await addSource({ cookie, ...headers });
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  test('signing somebody in from another site is refused too', async () => {
    const init = asJson({ email: 'admin@example.com', password: PASSWORD });
    const response = await api.app.request('/api/auth/sign-in/email', {
      ...init,
      headers: { 'content-type': 'application/json', origin: 'https://evil.example.com' },
    });
    expect(response.status).toBe(403);
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});

describe('a browser extension', () => {
  test('is answered with its own token and never by cookie', async () => {
    const own = await addSource({
      origin: EXTENSION,
      'sec-fetch-site': 'cross-site',
      authorization: `Bearer ${token}`,
    });
    expect(own.status).toBe(201);
    expect(own.headers.get('access-control-allow-origin')).toBe(EXTENSION);
    expect(own.headers.get('access-control-allow-credentials')).toBeNull();
    expect((await addSource({ origin: EXTENSION, cookie })).status).toBe(401);
  });

  test('may ask beforehand, other origins get no leave', async () => {
    const ask = (origin: string) =>
      api.app.request('/api/authors/lookup', {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization',
        },
      });
    const allowed = await ask('moz-extension://0f8fad5b-d9cb-469f-a165-70867728950e');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization');
    expect((await ask('https://evil.example.com')).headers.get('access-control-allow-origin')).toBeNull();
    expect(
      (await ask('chrome-extension://x.evil.example')).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });
});

describe('pages', () => {
  test('a screen of the dashboard gets the page, with a policy that allows nothing foreign', async () => {
    for (const path of ['/', '/sources', '/series/changan-yuexiang']) {
      const page = await api.app.request(path);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('车声');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`script-src 'self';`);
      expect(policy).toContain(`frame-ancestors 'none'`);
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('a file of the build that is not there is a 404, not the page', async () => {
    expect((await api.app.request('/assets/old-123.js')).status).toBe(404);
    expect((await api.app.request('/..%2f..%2fpackage.json')).headers.get('content-type')).not.toContain(
      'json',
    );
  });

  test('what the API answers is kept in no cache', async () => {
    const response = await api.app.request('/api/me', { headers: { authorization: `Bearer ${token}` } });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
