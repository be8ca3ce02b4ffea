import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFirstAdmin } from '../../server/auth/first-admin.ts';
import { CreatedKey, CreatedPerson, Keys, Me, People } from '../../shared/contract/people.ts';
import { asJson, PASSWORD, startApi, type TestApi } from '../support/api.ts';
import { twoCustomers } from '../support/customers.ts';

let api: TestApi;
let admin: Awaited<ReturnType<TestApi['as']>>;
let dealerId: number;

const signIn = (email: string, password: string) =>
  api.app.request('/api/auth/sign-in/email', asJson({ email, password }));

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('the first start makes an administrator who can sign in, a second start makes none', async () => {
  const first = await createFirstAdmin(api.store, api.auth);
  expect((await signIn(first?.email ?? '', first?.password ?? '')).status).toBe(200);
  expect(await createFirstAdmin(api.store, api.auth)).toBeNull();
  admin = await api.as('admin');
  dealerId = (await twoCustomers(api.store)).north;
});

describe('people', () => {
  test('an administrator lets somebody in, with a password shown once', async () => {
    const response = await admin.ask(
      '/api/people',
      asJson({ name: '王芳', email: 'Wang@Example.com', role: 'dealer', dealerId }),
    );
    expect(response.status).toBe(201);
    const { person, password } = CreatedPerson.parse(await response.json());
    expect(person).toMatchObject({
      role: 'dealer',
      dealer: { id: dealerId, name: '北方店' },
      disabled: false,
    });
    const signedIn = await signIn('wang@example.com', password ?? '');
    expect(signedIn.status).toBe(200);
    expect(JSON.stringify(await (await admin.ask('/api/people')).json())).not.toContain(password);
  });

  test('an e-mail is taken once, in any case', async () => {
    const again = await admin.ask(
      '/api/people',
      asJson({ name: 'x', email: 'WANG@example.com', role: 'brand' }),
    );
    expect(again.status).toBe(409);
  });

  test('a dealer needs a dealer, others may not have one', async () => {
    const add = async (body: object) =>
      (await admin.ask('/api/people', asJson({ name: 'x', email: 'y@example.com', ...body }))).status;
    expect(await add({ role: 'dealer' })).toBe(422);
    expect(await add({ role: 'dealer', dealerId: 4242 })).toBe(422);
    expect(await add({ role: 'pr', dealerId })).toBe(422);
    expect(await add({ role: 'boss' })).toBe(422);
  });

  test('only administrators may see or change people', async () => {
    const pr = await api.as('pr');
    for (const [path, init] of [
      ['/api/people', {}],
      ['/api/people', asJson({ name: 'x', email: 'z@example.com', role: 'admin' })],
      [`/api/people/${pr.id}`, asJson({ role: 'admin' }, 'PATCH')],
    ] as const) {
      expect((await pr.ask(path, init)).status).toBe(403);
    }
    expect(Me.parse(await (await pr.ask('/api/me')).json()).role).toBe('pr');
  });

  test('a changed role counts at once; disabling ends sessions and keys', async () => {
    const quality = await api.as('quality');
    const { key } = CreatedKey.parse(await (await quality.ask('/api/keys', asJson({ name: 'tool' }))).json());
    await admin.ask(`/api/people/${quality.id}`, asJson({ role: 'brand' }, 'PATCH'));
    expect(Me.parse(await (await quality.ask('/api/me')).json()).role).toBe('brand');
    await admin.ask(`/api/people/${quality.id}`, asJson({ disabled: true }, 'PATCH'));
    expect((await quality.ask('/api/me')).status).toBe(401);
    expect((await api.app.request('/api/me', { headers: { 'x-api-key': key } })).status).toBe(401);
    expect((await signIn(quality.email, PASSWORD)).status).toBe(403);
    const { people } = People.parse(await (await admin.ask('/api/people')).json());
    expect(people.find(({ id }) => id === quality.id)).toMatchObject({ disabled: true });
  });

  test('somebody who can administer is always left', async () => {
    const { people } = People.parse(await (await admin.ask('/api/people')).json());
    const admins = people.filter(({ role, disabled }) => role === 'admin' && !disabled);
    expect(admins.length).toBeGreaterThan(1);
    for (const { id } of admins.filter((other) => other.id !== admin.id)) {
      expect((await admin.ask(`/api/people/${id}`, asJson({ role: 'brand' }, 'PATCH'))).status).toBe(200);
    }
    for (const change of [{ role: 'brand' }, { disabled: true }]) {
      expect((await admin.ask(`/api/people/${admin.id}`, asJson(change, 'PATCH'))).status).toBe(409);
    }
  });
});

describe('API keys', () => {
  test('work as x-api-key and as a bearer value, with the rights of their person', async () => {
    const brand = await api.as('brand');
    const { key, view } = CreatedKey.parse(
      await (await brand.ask('/api/keys', asJson({ name: 'extension' }))).json(),
    );
    expect(key.startsWith(view.start)).toBe(true);
    const ways: Record<string, string>[] = [{ 'x-api-key': key }, { authorization: `Bearer ${key}` }];
    for (const headers of ways) {
      const response = await api.app.request('/api/me', { headers });
      expect(Me.parse(await response.json())).toMatchObject({ id: brand.id, role: 'brand' });
      expect((await api.app.request('/api/people', { headers })).status).toBe(403);
    }
    expect((await api.app.request('/api/me', { headers: { 'x-api-key': `${key}x` } })).status).toBe(401);
  });

  test('are kept as hashes, listed without the key, and revoked at once', async () => {
    const owner = await api.as('brand', dealerId);
    const other = await api.as('pr', dealerId);
    const { key, view } = CreatedKey.parse(
      await (await owner.ask('/api/keys', asJson({ name: 'extension' }))).json(),
    );
    const stored = await api.store.pool.query<{ key: string }>('SELECT key FROM api_key WHERE id = $1', [
      view.id,
    ]);
    expect(stored.rows[0]?.key).not.toContain(key);
    const { keys } = Keys.parse(await (await owner.ask('/api/keys')).json());
    expect(keys.map(({ id }) => id)).toEqual([view.id]);
    expect(JSON.stringify(keys)).not.toContain(key);
    expect((await other.ask(`/api/keys/${view.id}`, { method: 'DELETE' })).status).toBe(404);
    expect((await owner.ask(`/api/keys/${view.id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await api.app.request('/api/me', { headers: { 'x-api-key': key } })).status).toBe(401);
  });

  test('cannot make keys or change the password, so revoking one is enough', async () => {
    const { key } = CreatedKey.parse(await (await admin.ask('/api/keys', asJson({ name: 'tool' }))).json());
    const withKey = (path: string, init: RequestInit) => {
      const headers = new Headers(init.headers);
      headers.set('x-api-key', key);
      return api.app.request(path, { ...init, headers });
    };
    expect((await withKey('/api/keys', asJson({ name: 'more' }))).status).toBe(403);
    const change = asJson({ currentPassword: PASSWORD, newPassword: 'another long password' });
    expect((await withKey('/api/auth/change-password', change)).status).toBe(403);
  });
});

describe('passwords', () => {
  test('changing one needs the old one and ends other sessions', async () => {
    const other = await api.signIn(admin.email);
    const change = (currentPassword: string) =>
      admin.ask(
        '/api/auth/change-password',
        asJson({ currentPassword, newPassword: 'another long password' }),
      );
    expect((await change('not the password')).status).toBe(422);
    expect((await change(PASSWORD)).status).toBe(200);
    expect((await api.app.request('/api/me', { headers: { authorization: `Bearer ${other}` } })).status).toBe(
      401,
    );
    expect((await signIn(admin.email, PASSWORD)).status).toBe(401);
    expect((await signIn(admin.email, 'another long password')).status).toBe(200);
  });

  test('guessing is slowed down after 20 tries a minute', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 25; i++) statuses.push((await signIn('nobody@example.com', 'wrong')).status);
    expect(statuses.at(-1)).toBe(429);
    const refused = await signIn(admin.email, 'another long password');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
