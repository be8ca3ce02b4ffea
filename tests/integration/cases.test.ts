import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { Cases, CaseView } from '../../shared/contract/cases.ts';
import type { Role } from '../../shared/contract/words.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { importAll, importOne, jsonLines, postLine } from '../support/imports.ts';

let api: TestApi;
let one = 0;
let two = 0;
const people = new Map<string, Awaited<ReturnType<TestApi['as']>>>();
async function as(role: Role, dealer: number | null = null) {
  const key = `${role}${dealer ?? ''}`;
  const known = people.get(key) ?? (await api.as(role, dealer));
  people.set(key, known);
  return known;
}
const json = (body: unknown, method = 'POST') => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const TOLD = {
  channel: 'hotline',
  title: '离合器异响',
  body: '我的电话13812345678，车子一直响',
  contact: '13812345678',
};
async function opened(of: object = TOLD, role: Role = 'pr') {
  const answer = await (await as(role)).ask('/api/cases', json(of));
  expect(answer.status).toBe(201);
  return CaseView.parse(await answer.json());
}
const ask = async (path: string, body: unknown, role: Role = 'pr', dealer: number | null = null) =>
  (await as(role, dealer)).ask(path, json(body));
async function done(path: string, body: unknown, role: Role = 'pr', dealer: number | null = null) {
  const answer = await ask(path, body, role, dealer);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return CaseView.parse(await answer.json());
}
const PARTS = { explanation: '轴承干摩擦', help: '已更换', guidance: '少用半联动', decision: '质保处理' };

beforeAll(async () => {
  api = await startApi();
  await importAll(api.store, {
    'dealers.csv': 'code,name,region\nD001,重庆远达店,西南\nD002,北京店,华北\n',
    'customers.csv': 'number,name,phone,dealer_code\nC1,宋建国,13812345678,D001\n',
  });
  const understand = await loadUnderstanding();
  await importOne(
    api.store,
    'posts.jsonl',
    jsonLines([
      postLine({
        threadId: '1',
        postId: '1',
        threadTitle: '重庆远达店修不好',
        body: '悦翔离合器异响，在重庆远达店修了三次，推诿，投诉！',
      }),
    ]),
    { understand: async () => understand },
  );
  const { rows } = await api.store.pool.query<{ id: number }>('SELECT id FROM dealer ORDER BY code');
  one = rows[0]?.id ?? 0;
  two = rows[1]?.id ?? 0;
}, 60_000);
afterAll(() => api.close());

describe('opening a case', () => {
  test('as told: identifiers in the text are masked, the contact is sealed and shown to who may call', async () => {
    const made = await opened();
    expect(made).toMatchObject({ state: 'new', channel: 'hotline', dealer: null, contact: '13812345678' });
    expect(made.body).not.toContain('13812345678');
    const { rows } = await api.store.pool.query<{ contact: string }>(
      'SELECT contact FROM care_case WHERE id = $1',
      [made.id],
    );
    expect(rows[0]?.contact).not.toContain('138');
    const seen = CaseView.parse(await (await (await as('quality')).ask(`/api/cases/${made.id}`)).json());
    expect(seen.contact).toBeNull();
  });

  test('from a post: its text, series, author and the dealer it names are filled in; twice it is the same case', async () => {
    const { rows } = await api.store.pool.query<{ id: number }>('SELECT id FROM post');
    const post = { channel: 'forum', postId: rows[0]?.id };
    const made = await opened(post);
    expect(made).toMatchObject({
      title: '重庆远达店修不好',
      series: 'changan-yuexiang',
      state: 'assigned',
      dealer: { id: one },
      author: { host: 'bbs.example.com', key: '7' },
    });
    const again = await ask('/api/cases', post);
    expect(again.status).toBe(200);
    expect(CaseView.parse(await again.json()).id).toBe(made.id);
  });

  test('a post another dealer works on is refused in words, and no address leads out of the browser', async () => {
    const { rows } = await api.store.pool.query<{ id: number }>('SELECT id FROM post');
    const post = { channel: 'forum', postId: rows[0]?.id };
    // The dealer the post names has it, from now on or before.
    expect([200, 201]).toContain((await ask('/api/cases', post)).status);
    const refused = await ask('/api/cases', post, 'dealer', two);
    expect({ status: refused.status, text: await refused.text() }).toMatchObject({
      status: 409,
      text: expect.stringContaining('another dealer'),
    });
    const { id } = await opened();
    const reply = { what: 'replied', url: 'javascript:alert(1)' };
    expect((await ask(`/api/cases/${id}/steps`, reply)).status).toBe(422);
  });

  test('the same call taken in twice is one case; without text or post there is none', async () => {
    const call = { ...TOLD, externalId: 'call-77' };
    const made = await opened(call);
    expect(CaseView.parse(await (await ask('/api/cases', call)).json()).id).toBe(made.id);
    expect((await ask('/api/cases', { channel: 'hotline' })).status).toBe(422);
    expect((await ask('/api/cases', { channel: 'forum', postId: 99_999 })).status).toBe(422);
  });

  test('a clock starts: two working hours for 一般, a quarter of an hour day and night for 紧急救援', async () => {
    const rescue = await opened({ ...TOLD, tier: 'rescue' });
    const minutes = (Date.parse(rescue.firstResponseDueAt) - Date.parse(rescue.seenAt)) / 60_000;
    expect(Math.round(minutes)).toBe(15);
    expect(rescue.due).toMatchObject({ what: 'firstResponse', late: false });
  });
});

describe('a case from first word to last', () => {
  test('moves only as the state machine allows, and each refusal says why', async () => {
    const { id } = await opened();
    const move = (body: unknown) => ask(`/api/cases/${id}/move`, body);
    for (const early of [
      { move: 'start' },
      { move: 'answer', ...PARTS },
      { move: 'close', score: 8 },
      { move: 'reopen', reason: '试试' },
    ]) {
      const answer = await move(early);
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('is new');
    }
    expect((await move({ move: 'assign', dealerId: 9999 })).status).toBe(422);
    expect((await move({ move: 'reassign', dealerId: two })).status).toBe(422);
    await done(`/api/cases/${id}/move`, { move: 'assign', dealerId: one });
    await done(`/api/cases/${id}/move`, { move: 'start' });
    const answered = await done(`/api/cases/${id}/move`, { move: 'answer', explanation: PARTS.explanation });
    expect(answered).toMatchObject({
      state: 'answered',
      missing: ['help', 'guidance', 'decision', 'result'],
    });
    expect(answered.firstResponseAt).not.toBeNull();
    const refused = await move({ move: 'close', score: 8 });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('guidance');
    await done(`/api/cases/${id}/move`, { move: 'answer', ...PARTS, cause: 'system' });
    const closed = await done(`/api/cases/${id}/move`, { move: 'close', score: 8 });
    expect(closed).toMatchObject({
      state: 'closed',
      closedAs: 'scored',
      score: 8,
      due: null,
      cause: 'system',
    });
    expect(closed.steps.map(({ what }) => what)).toEqual([
      'closed',
      'answered',
      'answered',
      'started',
      'assigned',
      'opened',
    ]);
    expect((await ask(`/api/cases/${id}/steps`, { what: 'called', reached: true })).status).toBe(409);
    const again = await done(`/api/cases/${id}/move`, { move: 'reopen', reason: '客户说又响了' });
    expect(again).toMatchObject({ state: 'working', reopened: 1, score: null });
  });

  test('three calls nobody answered after the answer close it, calls before do not count', async () => {
    const { id } = await opened();
    const call = { what: 'called', reached: false };
    await done(`/api/cases/${id}/steps`, call);
    await done(`/api/cases/${id}/move`, { move: 'assign', dealerId: null });
    await done(`/api/cases/${id}/move`, { move: 'start' });
    await done(`/api/cases/${id}/move`, { move: 'answer', ...PARTS });
    await done(`/api/cases/${id}/steps`, call);
    await done(`/api/cases/${id}/steps`, call);
    expect((await ask(`/api/cases/${id}/move`, { move: 'close' })).status).toBe(409);
    await done(`/api/cases/${id}/steps`, call);
    expect(await done(`/api/cases/${id}/move`, { move: 'close' })).toMatchObject({ closedAs: 'threeCalls' });
  });

  test('a promise runs a clock of its own until it is kept', async () => {
    const { id } = await opened();
    const soon = new Date(Date.now() + 60_000).toISOString();
    const promised = await done(`/api/cases/${id}/steps`, {
      what: 'promised',
      promise: '今天回电',
      dueAt: soon,
    });
    expect(promised.due).toEqual({ what: 'promise', at: soon, late: false });
    const kept = { what: 'promiseKept', promiseId: promised.promises[0]?.id };
    expect((await done(`/api/cases/${id}/steps`, kept)).due?.what).toBe('firstResponse');
    expect((await ask(`/api/cases/${id}/steps`, kept)).status).toBe(422);
    const late = new Date(Date.now() - 60_000).toISOString();
    await done(`/api/cases/${id}/steps`, { what: 'promised', promise: '昨天回电', dueAt: late });
    const inbox = Cases.parse(await (await (await as('pr')).ask('/api/cases?late=true')).json());
    expect(inbox.cases.map((row) => row.id)).toContain(id);
    expect(inbox.late).toBe(inbox.total);
  });
});

describe('compensation', () => {
  test('is proposed, approved by somebody else of the region, and only then paid', async () => {
    const { id } = await opened({ ...TOLD, dealerId: one });
    const steps = `/api/cases/${id}/steps`;
    const proposed = await done(
      steps,
      { what: 'compensationProposed', promise: '保养一次', amount: 30_000 },
      'dealer',
      one,
    );
    const compensationId = proposed.compensations[0]?.id;
    expect((await ask(steps, { what: 'compensationPaid', compensationId })).status).toBe(409);
    expect((await ask(steps, { what: 'compensationApproved', compensationId }, 'dealer', one)).status).toBe(
      403,
    );
    await done(steps, { what: 'compensationApproved', compensationId });
    expect((await ask(steps, { what: 'compensationRefused', compensationId, reason: '太多' })).status).toBe(
      409,
    );
    const paid = await done(steps, { what: 'compensationPaid', compensationId }, 'dealer', one);
    expect(paid.compensations).toMatchObject([
      { state: 'paid', decidedBy: 'pr person', proposedBy: 'dealer person' },
    ]);
    const own = await done(steps, { what: 'compensationProposed', promise: '道歉信', amount: null });
    const ownId = own.compensations.at(-1)?.id;
    expect((await ask(steps, { what: 'compensationApproved', compensationId: ownId })).status).toBe(409);
    expect(own.missing).toContain('compensation');
  });
});

describe('who may do what', () => {
  test('a dealer sees and touches their own cases alone, and what is handed on is gone', async () => {
    const mine = await opened({ ...TOLD, dealerId: one });
    const others = await opened({ ...TOLD, dealerId: two });
    const dealer = await as('dealer', one);
    expect((await dealer.ask(`/api/cases/${mine.id}`)).status).toBe(200);
    expect((await dealer.ask(`/api/cases/${others.id}`)).status).toBe(404);
    expect((await ask(`/api/cases/${others.id}/move`, { move: 'start' }, 'dealer', one)).status).toBe(404);
    expect(
      (await ask(`/api/cases/${others.id}/steps`, { what: 'noted', note: '看看' }, 'dealer', one)).status,
    ).toBe(404);
    const { cases } = Cases.parse(await (await dealer.ask('/api/cases')).json());
    expect(cases.map(({ id }) => id)).toContain(mine.id);
    expect(cases.every((row) => row.dealer?.id === one)).toBe(true);
    const made = CaseView.parse(
      await (await ask('/api/cases', { ...TOLD, dealerId: two }, 'dealer', one)).json(),
    );
    expect(made).toMatchObject({ dealer: { id: one }, channel: 'dealer' });
  });

  test.each<[Role, number, number]>([
    ['admin', 200, 201],
    ['pr', 200, 201],
    ['quality', 200, 403],
    ['brand', 403, 403],
  ])('%s reads the inbox: %i, opens a case: %i', async (role, reads, writes) => {
    expect((await (await as(role)).ask('/api/cases')).status).toBe(reads);
    expect((await ask('/api/cases', TOLD, role)).status).toBe(writes);
    const settings = await (await as(role)).ask('/api/case-settings', json({ tiers: {} }, 'PUT'));
    expect(settings.status).toBe(role === 'admin' ? 422 : 403);
  });

  test('nobody reads it without signing in', async () => {
    expect((await api.app.request('/api/cases')).status).toBe(401);
  });
});

describe('several at once', () => {
  test('are moved where that is legal; the others are named with why', async () => {
    const first = await opened();
    const second = await opened();
    await done(`/api/cases/${second.id}/move`, { move: 'assign', dealerId: one });
    const answer = await ask('/api/cases/bulk', {
      ids: [first.id, second.id, 99_999],
      move: { move: 'assign', dealerId: two },
    });
    expect(await answer.json()).toMatchObject({
      done: [first.id],
      refused: [{ id: second.id, why: expect.stringContaining('assigned') }, { id: 99_999 }],
    });
  });
});
