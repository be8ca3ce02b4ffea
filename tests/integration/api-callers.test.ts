import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { BELIEVED_MS, makeCallers } from '../../server/auth/callers.ts';
import { CreatedKey } from '../../shared/contract/people.ts';
import { asJson, PASSWORD, startApi, type TestApi } from '../support/api.ts';

/** Who proved themselves is believed for a moment; these say what ends that moment. */
let api: TestApi;
let admin: Awaited<ReturnType<TestApi['as']>>;

beforeAll(async () => {
  api = await startApi();
  admin = await api.as('admin');
});
afterAll(() => api.close());
afterEach(() => vi.useRealTimers());

const withKey = (key: string) => api.app.request('/api/me', { headers: { 'x-api-key': key } });
const newKey = async (someone: typeof admin) =>
  CreatedKey.parse(await (await someone.ask('/api/keys', asJson({ name: 'test' }))).json());

test('a key that was just used ends with its revocation', async () => {
  const { key, view } = await newKey(admin);
  expect((await withKey(key)).status).toBe(200);
  expect((await admin.ask(`/api/keys/${view.id}`, { method: 'DELETE' })).status).toBe(200);
  expect((await withKey(key)).status).toBe(401);
});

test('a disabled person’s session and key end at once, and a new role holds at once', async () => {
  const quality = await api.as('quality');
  const { key } = await newKey(quality);
  expect((await quality.ask('/api/me')).status).toBe(200);
  expect((await withKey(key)).status).toBe(200);
  await admin.ask(`/api/people/${quality.id}`, asJson({ role: 'brand' }, 'PATCH'));
  expect(await (await withKey(key)).json()).toMatchObject({ role: 'brand' });
  await admin.ask(`/api/people/${quality.id}`, asJson({ disabled: true }, 'PATCH'));
  expect((await quality.ask('/api/me')).status).toBe(401);
  expect((await withKey(key)).status).toBe(401);
});

test('a session ends with signing out, and the others with a new password', async () => {
  const pr = await api.as('pr');
  const other = await api.signIn(pr.email);
  const asOther = () => api.app.request('/api/me', { headers: { authorization: `Bearer ${other}` } });
  expect((await asOther()).status).toBe(200);
  const change = { currentPassword: PASSWORD, newPassword: 'a longer horse battery' };
  expect((await pr.ask('/api/auth/change-password', asJson(change))).status).toBe(200);
  expect((await asOther()).status).toBe(401);
  const brand = await api.as('brand');
  expect((await brand.ask('/api/me')).status).toBe(200);
  expect((await brand.ask('/api/auth/sign-out', asJson({}))).status).toBe(200);
  expect((await brand.ask('/api/me')).status).toBe(401);
});

test('what another process ends, ends here when the moment is over', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const callers = makeCallers(api.auth, api.store);
  const { key, view } = await newKey(admin);
  const headers = new Headers({ 'x-api-key': key });
  expect(await callers.find(headers)).toMatchObject({ id: admin.id, via: 'key' });
  await api.store.pool.query('DELETE FROM api_key WHERE id = $1', [view.id]);
  vi.advanceTimersByTime(BELIEVED_MS - 1);
  expect(await callers.find(headers)).toMatchObject({ id: admin.id });
  vi.advanceTimersByTime(1);
  expect(await callers.find(headers)).toBeNull();
});

test('rights that end while they are being proven are not believed afterwards', async () => {
  const callers = makeCallers(api.auth, api.store);
  const { key, view } = await newKey(admin);
  const headers = new Headers({ 'x-api-key': key });
  const proving = callers.find(headers);
  callers.forget();
  await proving;
  await api.store.pool.query('DELETE FROM api_key WHERE id = $1', [view.id]);
  expect(await callers.find(headers)).toBeNull();
});

test('nobody is taken for somebody else', async () => {
  const callers = makeCallers(api.auth, api.store);
  const { key } = await newKey(admin);
  expect(await callers.find(new Headers({ 'x-api-key': key }))).not.toBeNull();
  expect(await callers.find(new Headers({ 'x-api-key': `${key}x` }))).toBeNull();
  expect(await callers.find(new Headers({ cookie: key }))).toBeNull();
  expect(await callers.find(new Headers())).toBeNull();
});
