import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliverDue } from '../../server/deliveries/deliver.ts';
import { Channels, type ChannelView, CreatedChannel } from '../../shared/contract/channels.ts';
import { openAlert } from '../support/alerts-to-send.ts';
import { asJson, startApi, type TestApi } from '../support/api.ts';
import { DINGTALK_SECRET, startDingtalk } from '../support/chat-servers/dingtalk.ts';
import { startWecom } from '../support/chat-servers/wecom.ts';
import { ways } from '../support/messages.ts';

let api: TestApi;
let admin: Awaited<ReturnType<TestApi['as']>>;
let brand: typeof admin;
beforeAll(async () => {
  api = await startApi(['127.0.0.1']);
  admin = await api.as('admin');
  brand = await api.as('brand');
});
afterAll(() => api.close());
beforeEach(() => api.store.pool.query('DELETE FROM channel'));

const add = (body: unknown) => admin.ask('/api/channels', asJson(body));
async function made(body: unknown): Promise<CreatedChannel> {
  const response = await add(body);
  expect(response.status).toBe(201);
  return CreatedChannel.parse(await response.json());
}
async function only(): Promise<ChannelView | undefined> {
  return Channels.parse(await (await admin.ask('/api/channels')).json()).channels[0];
}

const WECOM = {
  kind: 'wecom',
  name: '品牌群',
  language: 'zh',
  url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-hidden-key',
};

test('a robot is kept sealed: nobody reads its address again, not even in the database or the log', async () => {
  const { channel, secret } = await made(WECOM);
  expect(secret).toBeNull();
  expect(channel).toMatchObject({
    kind: 'wecom',
    name: '品牌群',
    address: { host: 'qyapi.weixin.qq.com', end: '-key' },
    signed: false,
    state: 'untried',
    enabled: true,
    madeBy: 'admin person',
  });
  const { rows } = await api.store.pool.query('SELECT row_to_json(channel)::text AS text FROM channel');
  const audit = await api.store.pool.query(
    `SELECT detail::text AS text FROM audit WHERE action LIKE 'channel.%'`,
  );
  const list = await (await admin.ask('/api/channels')).text();
  for (const text of [list, rows[0]?.text, ...audit.rows.map(({ text }) => text), ...api.lines])
    expect(text).not.toContain('693a91f6');
  expect(audit.rows.length).toBeGreaterThan(0);
});

test('the secret of a webhook is made up and shown once', async () => {
  const body = { kind: 'webhook', name: '内部系统', language: 'en', url: 'https://hooks.maker.example/voc' };
  const { channel, secret } = await made(body);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(channel.signed).toBe(true);
  expect(await (await admin.ask('/api/channels')).text()).not.toContain(secret?.slice(6));
  const given = await made({ ...body, name: '另一个', secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' });
  expect(given.secret).toBeNull();
});

test.each([
  ['a host that is not the service’s', { ...WECOM, url: 'https://evil.example/cgi-bin/webhook/send?key=1' }],
  ['a robot without its key', { ...WECOM, url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send' }],
  ['a private receiver', { kind: 'webhook', name: '内网', language: 'zh', url: 'https://10.0.0.5/hook' }],
  ['no address of e-mail', { kind: 'email', name: '邮件', language: 'zh', to: [] }],
  [
    'a secret that is none',
    { kind: 'webhook', name: '密钥', language: 'zh', url: 'https://a.example/', secret: 'x' },
  ],
])('%s is refused in a sentence', async (_what, body) => {
  const response = await add(body);
  expect(response.status).toBe(422);
  expect((await response.json()) as { detail: string }).toMatchObject({ detail: expect.any(String) });
});

test('a name belongs to one channel', async () => {
  await made(WECOM);
  expect((await add(WECOM)).status).toBe(409);
  const { channel } = await made({ ...WECOM, name: '质量群' });
  const renamed = await admin.ask(`/api/channels/${channel.id}`, asJson({ name: '品牌群' }, 'PATCH'));
  expect(renamed.status).toBe(409);
});

test('what is not said stays: a new name keeps the robot, a new address keeps the signature', async () => {
  const dingtalk = await startDingtalk();
  const { channel } = await made({
    kind: 'dingtalk',
    name: '质量群',
    language: 'zh',
    url: WECOM.url.replace(
      'qyapi.weixin.qq.com/cgi-bin/webhook/send?key',
      'oapi.dingtalk.com/robot/send?access_token',
    ),
    secret: DINGTALK_SECRET,
  });
  const patch = async (body: unknown) =>
    (await admin.ask(`/api/channels/${channel.id}`, asJson(body, 'PATCH'))).json();
  expect(await patch({ name: '质量部' })).toMatchObject({
    name: '质量部',
    signed: true,
    address: { host: 'oapi.dingtalk.com', end: '-key' },
  });
  expect(await patch({ url: dingtalk.url })).toMatchObject({ signed: true });
  expect(await (await admin.ask(`/api/channels/${channel.id}/test`, { method: 'POST' })).json()).toEqual({
    sent: true,
    trouble: null,
    said: '0 ok',
  });
  expect(dingtalk.taken[0]?.markdown.text).toContain('试发');
  expect(await patch({ secret: null })).toMatchObject({ signed: false });
  expect(
    await (await admin.ask(`/api/channels/${channel.id}/test`, { method: 'POST' })).json(),
  ).toMatchObject({
    sent: false,
    trouble: 'login',
  });
  expect(await only()).toMatchObject({ state: 'failing', failure: { trouble: 'login' } });
  await dingtalk.close();
});

test('how sending goes is shown: works, tried again, given up, and works again once a trial arrives', async () => {
  const wecom = await startWecom();
  const { channel } = await made({ ...WECOM, url: wecom.url });
  await openAlert(api.store, [channel.id]);
  const out = ways();
  const deliver = () =>
    deliverDue({
      store: api.store,
      ways: out,
      business: { publicUrl: 'https://voc.maker.example/', timeZone: 'Asia/Shanghai' },
      installationSecret: 'test key',
      log: pino({ level: 'silent' }),
      signal: new AbortController().signal,
    });
  await deliver();
  expect(await only()).toMatchObject({ state: 'works', sent: 1, failed: 0, rules: 1, failure: null });

  const wrong = wecom.url.replace(/key=.*/, 'key=gone');
  await admin.ask(`/api/channels/${channel.id}`, asJson({ url: wrong }, 'PATCH'));
  await openAlert(api.store, [channel.id], 'another');
  await deliver();
  expect(await only()).toMatchObject({ state: 'retrying', waiting: 1, failure: { trouble: 'gone' } });
  await api.store.pool.query(`UPDATE delivery SET attempts = 9, due_at = now() WHERE state = 'waiting'`);
  await deliver();
  expect(await only()).toMatchObject({ state: 'failing', failed: 1, failedSince: 1, waiting: 0 });

  await admin.ask(`/api/channels/${channel.id}`, asJson({ url: wecom.url }, 'PATCH'));
  await admin.ask(`/api/channels/${channel.id}/test`, { method: 'POST' });
  expect(await only()).toMatchObject({ state: 'works', failed: 1, failedSince: 0, failure: null });
  await admin.ask(`/api/channels/${channel.id}`, asJson({ enabled: false }, 'PATCH'));
  expect(await only()).toMatchObject({ state: 'off' });
  await out.client.destroy();
  await wecom.close();
});

test('without a mail server an e-mail channel can be made, and its trial says that mail is off', async () => {
  const { channel } = await made({ kind: 'email', name: '邮件', language: 'zh', to: ['li@maker.example'] });
  const list = Channels.parse(await (await admin.ask('/api/channels')).json());
  expect(list.mail).toBe(false);
  const result = await (await admin.ask(`/api/channels/${channel.id}/test`, { method: 'POST' })).json();
  expect(result).toMatchObject({ sent: false, trouble: 'off' });
});

test('a deleted channel leaves its rules', async () => {
  const { channel } = await made(WECOM);
  await openAlert(api.store, [channel.id]);
  expect((await admin.ask(`/api/channels/${channel.id}`, { method: 'DELETE' })).status).toBe(200);
  const { rows } = await api.store.pool.query('SELECT channels FROM alert_rule ORDER BY id DESC LIMIT 1');
  expect(rows[0]?.channels).toEqual([]);
  expect((await admin.ask(`/api/channels/${channel.id}`, { method: 'DELETE' })).status).toBe(404);
});

test('only administrators make, change, try and delete; who writes rules may see which there are', async () => {
  const { channel } = await made(WECOM);
  expect((await brand.ask('/api/channels')).status).toBe(200);
  expect((await brand.ask('/api/channels', asJson({ ...WECOM, name: '又一个' }))).status).toBe(403);
  const path = `/api/channels/${channel.id}`;
  expect((await brand.ask(path, asJson({ enabled: false }, 'PATCH'))).status).toBe(403);
  expect((await brand.ask(`${path}/test`, { method: 'POST' })).status).toBe(403);
  expect((await brand.ask(path, { method: 'DELETE' })).status).toBe(403);
  const quality = await api.as('quality');
  expect((await quality.ask('/api/channels')).status).toBe(403);
});
