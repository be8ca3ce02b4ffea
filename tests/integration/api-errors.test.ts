import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Problem } from '../../shared/contract/words.ts';
import { asJson, startApi, type TestApi } from '../support/api.ts';

let api: TestApi;
let admin: Awaited<ReturnType<TestApi['as']>>;
beforeAll(async () => {
  api = await startApi();
  admin = await api.as('admin');
});
afterAll(() => api.close());

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

const Reference = z.object({ content: z.record(z.string(), z.unknown()).optional() });
const Operation = z.object({
  summary: z.string().min(5),
  responses: z.record(z.string().regex(/^\d{3}$/), Reference),
});
/** A named schema is an object or one of several, never sometimes null: that is said where it is used. */
const Whole = z.object({ type: z.literal('object') });
const Schema = z.union([
  Whole,
  z.object({ allOf: z.array(z.object()) }),
  z.object({ oneOf: z.array(Whole) }),
]);
const OpenApi = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.string() }),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
  paths: z.record(
    z.string().startsWith('/api/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), Operation),
  ),
});
const openApi = async () => OpenApi.parse(await (await api.app.request('/api/openapi.json')).json());

/** Every route of the document with values in its path. */
async function everyRoute() {
  const { paths } = await openApi();
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => ({
      path: path.replace(/\{\w+\}/g, '1'),
      method: method.toUpperCase(),
    })),
  );
}

const PUBLIC = ['/api/health', '/api/auth/sign-in/email'];

describe('the OpenAPI document', () => {
  test('needs no sign-in, is valid, and has no reference that leads nowhere', async () => {
    const text = await (await api.app.request('/api/openapi.json')).text();
    const { components } = OpenApi.parse(JSON.parse(text));
    const references = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '');
    expect(references.length).toBeGreaterThan(20);
    for (const name of references) expect(components.schemas).toHaveProperty(name);
  });

  test('describes every refusal as a problem', async () => {
    const { paths } = await openApi();
    for (const operations of Object.values(paths)) {
      for (const { responses } of Object.values(operations)) {
        for (const [status, { content }] of Object.entries(responses)) {
          if (status.startsWith('4'))
            expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
        }
      }
    }
  });
});

describe('errors', () => {
  test('every route but the public ones refuses who is not signed in', async () => {
    const routes = (await everyRoute()).filter(({ path }) => !PUBLIC.includes(path));
    expect(routes.length).toBeGreaterThan(20);
    for (const { path, method } of routes) {
      const response = await api.app.request(path, { method });
      expect(`${method} ${path} ${response.status}`).toBe(`${method} ${path} 401`);
      await problemOf(response);
    }
  });

  test('an unknown route says so, signed in or not', async () => {
    const problem = await problemOf(await api.app.request('/api/nonsense'));
    expect(problem).toMatchObject({ status: 404, detail: expect.stringContaining('/api/openapi.json') });
    expect((await problemOf(await admin.ask('/api/nonsense', { method: 'POST' }))).status).toBe(404);
  });

  test('invalid input names every wrong value and where it is', async () => {
    const problem = await problemOf(await admin.ask('/api/posts?limit=1000&from=2026-02-30&topic=Z'));
    expect(problem.status).toBe(422);
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual([
      'query.from',
      'query.limit',
      'query.topic',
    ]);
    expect(
      (await problemOf(await admin.ask('/api/overview?from=2026-02-02&to=2026-01-01'))).detail,
    ).toContain('after');
  });

  test.each(['0000-01-01', '1989-12-31', '2101-01-01'])('the day %s is none to ask for', async (day) => {
    for (const [from, to] of [
      [day, '2026-01-31'],
      ['2026-01-01', day],
    ]) {
      for (const path of ['overview?', 'posts?', 'trend?series=x&']) {
        const problem = await problemOf(await admin.ask(`/api/${path}from=${from}&to=${to}`));
        expect(`${path} ${problem.status} ${problem.detail}`).toMatch(/ 422 .*1990-01-01/);
      }
    }
  });

  test('the first and the last day that may be asked for are answered, with a base before them', async () => {
    for (const path of ['overview?', 'posts?', 'overview?compare=year&']) {
      for (const [from, to] of [
        ['1990-01-01', '1990-01-31'],
        ['2100-12-01', '2100-12-31'],
      ]) {
        expect((await admin.ask(`/api/${path}from=${from}&to=${to}`)).status).toBe(200);
      }
    }
  });

  test('common refusals come in the language asked for, and in English for a tool that asks for none', async () => {
    const chinese = { headers: { 'accept-language': 'zh-CN' } };
    const brand = await api.as('brand');
    const wrong = { email: 'nobody@example.com', password: 'not the password' };
    const asked: [number, (init: RequestInit) => Response | Promise<Response>][] = [
      [401, (init) => api.app.request('/api/me', init)],
      [403, (init) => brand.ask('/api/people', init)],
      [404, (init) => admin.ask('/api/posts/424242', init)],
      [422, (init) => admin.ask('/api/posts?limit=1000', init)],
      [
        401,
        ({ headers }) => {
          const sent = { 'content-type': 'application/json', ...Object.fromEntries(new Headers(headers)) };
          return api.app.request('/api/auth/sign-in/email', { ...asJson(wrong), headers: sent });
        },
      ],
    ];
    for (const [status, ask] of asked) {
      expect(await problemOf(await ask(chinese))).toMatchObject({
        status,
        detail: expect.stringMatching(/[一-鿿]{4}/),
      });
      for (const init of [{}, { headers: { 'accept-language': 'en-GB,zh;q=0.5' } }]) {
        expect((await problemOf(await ask(init))).detail).not.toMatch(/[一-鿿]/);
      }
    }
  });

  test('a body that is not JSON, or too long, is refused', async () => {
    const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"authors":' };
    expect((await problemOf(await admin.ask('/api/authors/lookup', broken))).status).toBe(400);
    const long = asJson({ authors: [{ host: 'h', key: 'k'.repeat(1_100_000) }] });
    expect((await problemOf(await admin.ask('/api/authors/lookup', long))).status).toBe(413);
  });

  test("what the database cannot hold is the input's fault, wherever it comes in", async () => {
    const link = { host: 'h', key: 'k', customerId: 2 ** 40, evidence: 'x\0yz', purpose: 'test' };
    for (const response of [
      await admin.ask('/api/posts?q=%00'),
      await admin.ask('/api/trend?series=%00&from=2026-01-01&to=2026-01-31'),
      await admin.ask('/api/audit?customer=99999999999'),
      await admin.ask('/api/authors/lookup', asJson({ authors: [{ host: 'h', key: '\0' }] })),
      await admin.ask('/api/links', asJson(link)),
      await admin.ask('/api/people', asJson({ name: 'a\0b', email: 'nul@example.com', role: 'brand' })),
    ]) {
      expect((await problemOf(response)).status).toBe(422);
    }
    expect(api.lines.filter((line) => line.includes('a request failed'))).toEqual([]);
  });

  test('our own mistake says nothing of the inside and is logged once', async () => {
    await api.store.pool.query('ALTER TABLE rollup RENAME TO rollup_away');
    const before = api.lines.length;
    const problem = await problemOf(await admin.ask('/api/overview?from=2026-01-01&to=2026-01-31'));
    await api.store.pool.query('ALTER TABLE rollup_away RENAME TO rollup');
    expect(problem.status).toBe(500);
    expect(JSON.stringify(problem)).not.toMatch(/rollup|SELECT|\.ts/i);
    const logged = api.lines.slice(before).filter((line) => line.includes('a request failed'));
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('rollup');
  });

  test('a query that fails leaves its words in the log and none of its values', async () => {
    // A session that was never used: one just proven would not be asked for again.
    const token = await api.signIn(admin.email);
    await api.store.pool.query('ALTER TABLE session RENAME COLUMN token TO token_away');
    const before = api.lines.length;
    const response = await api.app.request('/api/status', { headers: { authorization: `Bearer ${token}` } });
    await api.store.pool.query('ALTER TABLE session RENAME COLUMN token_away TO token');
    expect((await problemOf(response)).status).toBe(500);
    await api.store.pool.query('ALTER TABLE account RENAME COLUMN password TO password_away');
    const person = { name: 'Somebody new', email: 'new@example.com', role: 'brand' };
    const refused = await admin.ask('/api/people', asJson(person));
    await api.store.pool.query('ALTER TABLE account RENAME COLUMN password_away TO password');
    expect((await problemOf(refused)).status).toBe(500);
    const logged = api.lines.slice(before).join('');
    expect(logged).toContain('session');
    expect(logged).toContain('account');
    expect(logged).not.toContain(token.split('.')[0]);
    expect(logged).not.toMatch(/params:|[0-9a-f]{32}:[0-9a-f]{32}/);
  });
});

describe('health', () => {
  test('is ok while database and queue answer', async () => {
    const response = await api.app.request('/api/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ok',
      version: '0.0.0-test',
      database: 'ok',
      queue: 'ok',
    });
  });
});
