import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CustomerBase, RecordQuality } from '../../shared/contract/customer-base.ts';
import { Duplicates, LikePair, Merges } from '../../shared/contract/duplicates.ts';
import { Advisers, Handovers } from '../../shared/contract/handovers.ts';
import { Customers } from '../../shared/contract/links.ts';
import { SegmentCount, Segments } from '../../shared/contract/segments.ts';
import type { Role } from '../../shared/contract/words.ts';
import { asJson, startApi, type TestApi } from '../support/api.ts';
import { linkAccount, type SampleCustomers, say, twoCustomers } from '../support/customers.ts';

type Someone = Awaited<ReturnType<TestApi['as']>>;

let api: TestApi;
let world: SampleCustomers;
let people: Record<Role, Someone>;
/** A dealer's account without a dealer. */
let stray: Someone;
let south: Someone;
const ids: Record<string, number> = {};

/** A VIN whose check digit is right, and the same with another. */
const SOUND_VIN = '1M8GDM9AXKP042788';
const WRONG_VIN = '1M8GDM9A5KP042788';

beforeAll(async () => {
  api = await startApi();
  world = await twoCustomers(api.store);
  people = {
    admin: await api.as('admin'),
    brand: await api.as('brand'),
    pr: await api.as('pr'),
    quality: await api.as('quality'),
    dealer: await api.as('dealer', world.north),
  };
  stray = await api.as('dealer');
  south = await api.as('dealer', world.south);
  const { rows } = await api.store.pool.query<{ id: number; number: string }>(
    `INSERT INTO customer (number, dealer_id, kind, name, phone, city, adviser) VALUES
       ('C3', $1, 'person', '宋建囯', '13812345678', '重庆', '周敏'),
       ('C4', $1, 'person', '王刚', '13800000000', '成都', '周敏'),
       ('C5', $2, 'person', '陈静', NULL, NULL, '周敏'),
       ('C6', $2, 'fleet', '渝通物流有限公司', '02367591234', '重庆', NULL),
       ('C7', $1, 'fleet', '渝通物流', '02367595678', '重庆', NULL)
     RETURNING id, number`,
    [world.north, world.south],
  );
  for (const { id, number } of rows) ids[number] = id;
  await api.store.pool.query(
    `INSERT INTO vehicle (customer_id, vin, series, bought_on) VALUES
       ($1, '${SOUND_VIN}', 'changan-yuexiang', now() - interval '20 months'),
       ($1, 'LS5A2ABE1AA000001', 'changan-cs75', now() - interval '3 months'),
       ($2, '${WRONG_VIN}', 'changan-cs75', now() - interval '2 months')`,
    [ids.C4, ids.C5],
  );
});
afterAll(() => api.close());

const get = async (someone: Someone, path: string) => {
  const response = await someone.ask(path);
  return { status: response.status, body: response.status === 200 ? await response.json() : null };
};
const numbers = async (someone: Someone, query: string) =>
  Customers.parse((await get(someone, `/api/customers?${query}`)).body).customers.map(({ number }) => number);
const statuses = async (path: string, init?: RequestInit) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(people).map(async ([role, person]) => [role, (await person.ask(path, init)).status]),
    ),
  );
const audited = async (action: string) =>
  (
    await api.store.pool.query<{ role: string; customer_ids: number[] }>(
      'SELECT role, customer_ids FROM audit WHERE action = $1 ORDER BY id',
      [action],
    )
  ).rows;

describe('suggested duplicates', () => {
  test('name their reasons, likeliest first, and show each role what it may see', async () => {
    const found = Duplicates.parse((await get(people.pr, '/api/customers/duplicates')).body);
    const pairs = found.pairs.map(({ customers, score, reasons }) => ({
      who: customers.map(({ number }) => number),
      score,
      reasons: reasons.map(({ reason }) => reason),
    }));
    expect(pairs).toEqual([
      { who: ['C1', 'C3'], score: 95, reasons: ['phone', 'sound', 'city', 'dealer'] },
      { who: ['C6', 'C7'], score: 40, reasons: ['name', 'city'] },
    ]);
    expect(found.pairs[0]?.customers[0].phone).toBe('138****5678');
    expect((await audited('customers.compared')).at(-1)?.customer_ids).toContain(world.song);
  });

  test('are for those who keep the records of all dealers alone', async () => {
    const refused = { admin: 200, pr: 200, brand: 403, quality: 403, dealer: 403 };
    expect(await statuses('/api/customers/duplicates')).toEqual(refused);
    const merge = { keptId: world.song, mergedId: ids.C3, reason: '同一手机号' };
    expect((await people.dealer.ask('/api/customers/merges', asJson(merge))).status).toBe(403);
    expect((await api.app.request('/api/customers/merges', asJson(merge))).status).toBe(401);
  });

  test('are not suggested again once a person said they are two', async () => {
    const apart = { customers: [ids.C7, ids.C6] };
    expect((await people.pr.ask('/api/customers/apart', asJson(apart))).status).toBe(200);
    const found = Duplicates.parse((await get(people.pr, '/api/customers/duplicates')).body);
    expect(found.total).toBe(1);
    const nobody = { customers: [ids.C7, 999_999] };
    expect((await people.pr.ask('/api/customers/apart', asJson(nobody))).status).toBe(404);
  });

  test('two that nothing suggests are compared by their numbers', async () => {
    const pair = LikePair.parse((await get(people.admin, '/api/customers/compare?one=C5&other=C1')).body);
    expect(pair).toMatchObject({ customers: [{ number: 'C5' }, { number: 'C1' }], score: 0, reasons: [] });
    for (const wrong of ['one=C1&other=C1', 'one=C1&other=C99'])
      expect((await people.admin.ask(`/api/customers/compare?${wrong}`)).status).toBe(404);
    expect(await statuses('/api/customers/compare?one=C1&other=C5')).toMatchObject({
      dealer: 403,
      brand: 403,
    });
  });

  test('are merged with a reason by a person, found by either number, and come apart again', async () => {
    const wanted = { keptId: world.song, mergedId: ids.C3, reason: '同一手机号，电话 13812345678 确认' };
    for (const bad of [
      { ...wanted, reason: '' },
      { ...wanted, mergedId: world.song },
    ])
      expect((await people.pr.ask('/api/customers/merges', asJson(bad))).status).toBe(422);
    expect((await people.pr.ask('/api/customers/merges', asJson(wanted))).status).toBe(201);
    expect((await people.pr.ask('/api/customers/merges', asJson(wanted))).status).toBe(404);
    expect(await numbers(people.admin, 'q=C3')).toEqual(['C1']);
    const [merge] = Merges.parse((await get(people.pr, '/api/customers/merges')).body).merges;
    expect(merge).toMatchObject({ keptNumber: 'C1', mergedNumber: 'C3', madeBy: 'pr person' });
    expect(merge?.reason).not.toContain('13812345678');
    const { body: card } = await get(people.pr, `/api/customers/${world.song}`);
    expect(card).toMatchObject({ mergedNumbers: ['C3'] });
    expect((await people.brand.ask(`/api/customers/merges/${merge?.id}`, { method: 'DELETE' })).status).toBe(
      403,
    );
    const undo = () => people.pr.ask(`/api/customers/merges/${merge?.id}`, { method: 'DELETE' });
    expect((await undo()).status).toBe(200);
    expect((await undo()).status).toBe(404);
    expect(await numbers(people.admin, 'q=C3')).toEqual(['C3']);
    expect(await audited('customers.merged')).toEqual([{ role: 'pr', customer_ids: [world.song, ids.C3] }]);
    expect(await audited('customers.unmerged')).toHaveLength(1);
  });
});

describe('the quality of records', () => {
  test('each number opens just the customers behind it', async () => {
    const quality = RecordQuality.parse((await get(people.admin, '/api/customers/quality')).body);
    expect(quality).toMatchObject({ customers: 7, vehicles: 5 });
    expect(quality.gaps.find(({ field }) => field === 'phone')).toMatchObject({
      customers: 1,
      filled: { hits: 6, of: 7 },
    });
    for (const [flaw, customers] of [
      ...quality.gaps.map(({ field, customers }) => [field, customers] as const),
      ...quality.flaws.map(({ flaw, customers }) => [flaw, customers] as const),
    ])
      expect([flaw, await numbers(people.admin, `flaw=${flaw}`)]).toEqual([
        flaw,
        expect.objectContaining({ length: customers }),
      ]);
    expect(await numbers(people.admin, 'flaw=badPhone')).toEqual(['C1', 'C2', 'C3', 'C4']);
    expect(await numbers(people.admin, 'flaw=noVehicle')).toEqual(['C3', 'C6', 'C7']);
  });

  test('a VIN is judged by its check digit where the country sets one', async () => {
    const wrong = await numbers(people.admin, 'flaw=badVin');
    expect(wrong).toContain('C5');
    await api.store.pool.query(`DELETE FROM vehicle WHERE vin = 'LS5A2ABE1AA000001'`);
    expect(await numbers(people.admin, 'flaw=badVin')).not.toContain('C4');
    await api.store.pool.query(
      `INSERT INTO vehicle (customer_id, vin, series, bought_on)
       VALUES ($1, 'LS5A2ABE1AA000001', 'changan-cs75', now() - interval '3 months')`,
      [ids.C4],
    );
  });

  test('a dealer counts its own customers, and no one else of another role counts', async () => {
    const expected = { admin: 200, pr: 200, dealer: 200, brand: 403, quality: 403 };
    expect(await statuses('/api/customers/quality')).toEqual(expected);
    const own = RecordQuality.parse((await get(south, '/api/customers/quality')).body);
    expect(own).toMatchObject({ customers: 3, duplicates: null });
    expect(RecordQuality.parse((await get(stray, '/api/customers/quality')).body).customers).toBe(0);
    expect((await people.quality.ask('/api/customers?flaw=city')).status).toBe(403);
  });

  test('the file holds the same customers, masked as on screen, no formula, and is logged', async () => {
    await api.store.pool.query(`UPDATE customer SET name = '=1+1' WHERE id = $1`, [ids.C6]);
    const response = await people.pr.ask('/api/customers/file.csv?flaw=noVehicle&language=zh');
    const lines = (await response.text()).split('\r\n');
    expect(lines.filter((line) => line.startsWith('C')).map((line) => line.split(',')[0])).toEqual([
      'C3',
      'C6',
      'C7',
    ]);
    expect(lines.find((line) => line.startsWith('C3'))).toContain('138****5678');
    expect(lines.find((line) => line.startsWith('C6'))).toContain("'=1+1,大客户");
    expect((await audited('customers.exported')).at(-1)?.customer_ids).toEqual([ids.C3, ids.C6, ids.C7]);
    expect(await statuses('/api/customers/file.csv')).toEqual({
      admin: 200,
      pr: 200,
      dealer: 200,
      brand: 403,
      quality: 403,
    });
    expect(await (await south.ask('/api/customers/file.csv')).text()).not.toContain('宋建国');
  });
});

describe('segments', () => {
  const count = async (someone: Someone, rule: object) =>
    SegmentCount.parse(await (await someone.ask('/api/segments/count', asJson(rule))).json()).customers;

  test('every condition of a rule must hold', async () => {
    await linkAccount(api.store, 'wang', ids.C4 ?? 0);
    await say(api.store, { key: 'wang', daysAgo: 5, polarity: 'negative', complaint: true });
    const admin = people.admin;
    expect(await count(admin, { kinds: ['fleet'] })).toBe(2);
    expect(await count(admin, { kinds: ['fleet'], dealers: [world.south] })).toBe(1);
    expect(await count(admin, { cities: ['成都', '重庆'] })).toBe(6);
    expect(await count(admin, { series: ['changan-yuexiang'] })).toBe(3);
    expect(await count(admin, { boughtFrom: '2020-01-01' })).toBe(2);
    expect(await count(admin, { visits: { months: 120, atMost: 0 } })).toBe(7);
    expect(await count(admin, { complaints: { months: 1, atLeast: 1 } })).toBe(1);
    expect(await count(admin, { linked: true, cities: ['成都'] })).toBe(1);
    expect(await count(admin, { linked: false })).toBe(6);
    // No price is known yet, so that nobody has a grade.
    expect(await count(admin, { grades: ['excellent', 'promising', 'ordinary'] })).toBe(0);
  });

  test('a rule that says nothing, or what no rule may, is refused in a sentence', async () => {
    for (const rule of [
      {},
      { cities: [] },
      { boughtFrom: '2024-02-01', boughtTo: '2024-01-01' },
      { sql: 'true' },
      { visits: { months: 3 } },
    ])
      expect((await people.admin.ask('/api/segments/count', asJson(rule))).status).toBe(422);
  });

  test('are saved by name, open as a list, and are a dealer’s own where a dealer saved them', async () => {
    const ours = { name: '重庆车主', rule: { cities: ['重庆'] } };
    const made = await people.pr.ask('/api/segments', asJson(ours));
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: number };
    expect((await people.admin.ask('/api/segments', asJson(ours))).status).toBe(409);
    expect((await south.ask('/api/segments', asJson(ours))).status).toBe(201);
    expect((await stray.ask('/api/segments', asJson(ours))).status).toBe(403);
    expect((await people.brand.ask('/api/segments', asJson(ours))).status).toBe(403);
    expect(await numbers(people.admin, `segment=${id}`)).toEqual(['C1', 'C2', 'C3', 'C6', 'C7']);
    // Another's segment holds nobody, whatever its number.
    expect(await numbers(south, `segment=${id}`)).toEqual([]);
    expect((await people.quality.ask(`/api/customers?segment=${id}`)).status).toBe(403);
    const listed = Segments.parse((await get(south, '/api/segments')).body);
    expect(listed.segments).toMatchObject([{ name: '重庆车主', customers: 2, rule: ours.rule }]);
    expect((await south.ask(`/api/segments/${id}`, { method: 'DELETE' })).status).toBe(404);
    const changed = { name: '成都车主', rule: { cities: ['成都'] } };
    expect((await people.pr.ask(`/api/segments/${id}`, asJson(changed, 'PUT'))).status).toBe(200);
    expect(await numbers(people.admin, `segment=${id}`)).toEqual(['C4']);
    expect((await people.pr.ask(`/api/segments/${id}`, { method: 'DELETE' })).status).toBe(200);
  });
});

describe('the base', () => {
  test('counts new and repeat purchases, who came and who went, and opens those', async () => {
    const base = CustomerBase.parse((await get(people.admin, '/api/customers/base')).body);
    expect(base).toMatchObject({ customers: 7, value: { cuts: null, unpriced: 4, without: 3 } });
    const year = base.years.at(-1);
    expect(year).toMatchObject({
      newPurchases: 1,
      repeatPurchases: 1,
      gained: 1,
      lost: 0,
      net: 1,
      turnover: 0.5,
    });
    expect(await numbers(people.admin, `flow=gained&until=${year?.to}`)).toEqual(['C5']);
    expect(base.years.at(-2)).toMatchObject({ newPurchases: 1, gained: 1, active: 1 });
    const own = CustomerBase.parse((await get(south, '/api/customers/base')).body);
    expect(own).toMatchObject({ customers: 3 });
    expect(own.years.at(-1)).toMatchObject({ active: 1 });
    expect(await statuses('/api/customers/base')).toMatchObject({ brand: 200, quality: 200 });
    expect((await api.app.request('/api/customers/base')).status).toBe(401);
  });
});

describe('handing over', () => {
  const given = async () =>
    (
      await api.store.pool.query<{ number: string; adviser: string | null }>(
        'SELECT number, adviser FROM customer ORDER BY number',
      )
    ).rows.map(({ number, adviser }) => `${number} ${adviser}`);

  test('gives the customers and open cases of one adviser to others by area, and back again', async () => {
    const owner = await api.store.pool.query<{ id: string }>(
      `UPDATE person SET name = '周敏' WHERE email = $1 RETURNING id`,
      [people.dealer.email],
    );
    await api.store.pool.query(
      `INSERT INTO care_case (channel, kind, state, title, body, customer_id, dealer_id, owner_id, seen_at, first_response_due_at)
       VALUES ('hotline', 'complaint', 'working', '异响', '异响', $1, $2, $3, now(), now())`,
      [ids.C4, world.north, owner.rows[0]?.id],
    );
    const before = await given();
    const listed = Advisers.parse((await get(people.dealer, '/api/advisers')).body);
    expect(listed).toEqual({
      advisers: [
        { adviser: '周敏', dealer: { id: world.north, name: '北方店' }, customers: 2, openCases: 1 },
      ],
      without: 2,
    });
    const wanted = {
      from: '周敏',
      dealerId: world.north,
      to: [
        { adviser: '何勇', area: '成都' },
        { adviser: '林芳', area: null },
      ],
      reason: '离职',
    };
    const made = await people.dealer.ask('/api/handovers', asJson(wanted));
    expect(await made.json()).toMatchObject({
      given: [
        { adviser: '何勇', area: '成都', customers: 1, cases: 1 },
        { adviser: '林芳', area: null, customers: 1, cases: 0 },
      ],
    });
    // The namesake at another dealer keeps hers.
    expect(await given()).toEqual(expect.arrayContaining(['C3 林芳', 'C4 何勇', 'C5 周敏']));
    const cases = async () =>
      (await api.store.pool.query('SELECT owner_id AS owner, state FROM care_case')).rows;
    expect(await cases()).toEqual([{ owner: null, state: 'assigned' }]);
    const [handover] = Handovers.parse((await get(people.dealer, '/api/handovers')).body).handovers;
    const undo = (someone: Someone) => someone.ask(`/api/handovers/${handover?.id}`, { method: 'DELETE' });
    expect((await undo(south)).status).toBe(404);
    expect((await undo(people.dealer)).status).toBe(200);
    expect(await given()).toEqual(before);
    expect(await cases()).toMatchObject([{ owner: owner.rows[0]?.id }]);
    expect(await audited('customers.handedBack')).toHaveLength(1);
  });

  test('is for a dealer’s own customers, with a reason, to somebody else', async () => {
    const wanted = {
      from: '周敏',
      dealerId: world.south,
      to: [{ adviser: '何勇', area: null }],
      reason: '离职',
    };
    const ask = async (someone: Someone, change: object = {}) =>
      (await someone.ask('/api/handovers', asJson({ ...wanted, ...change }))).status;
    expect(await ask(people.dealer)).toBe(403);
    expect(await ask(people.quality)).toBe(403);
    expect(await ask(people.brand)).toBe(403);
    expect(await ask(stray)).toBe(403);
    expect(await ask(people.pr, { reason: '' })).toBe(422);
    expect(await ask(people.pr, { to: [{ adviser: '周敏', area: null }] })).toBe(422);
    expect(await ask(people.pr, { from: '无此人' })).toBe(404);
    expect(Handovers.parse((await get(south, '/api/handovers')).body).handovers).toEqual([]);
  });
});
