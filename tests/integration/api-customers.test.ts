import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CustomerCard, LookupAnswer } from '../../shared/contract/customers.ts';
import { Customers, LinkView } from '../../shared/contract/links.ts';
import { AuditPage } from '../../shared/contract/people.ts';
import type { Role } from '../../shared/contract/words.ts';
import { asJson, startApi, type TestApi } from '../support/api.ts';
import { linkAccount, type SampleCustomers, twoCustomers } from '../support/customers.ts';

type Someone = Awaited<ReturnType<TestApi['as']>>;

let api: TestApi;
let world: SampleCustomers;
let people: Record<Role, Someone>;
let stray: Someone;

const HOST = 'bbs.example.com';
const SECRETS = ['宋建国', '13812345678', 'LS5A2ABE1AA123456', '123456'];

beforeAll(async () => {
  api = await startApi();
  world = await twoCustomers(api.store);
  await linkAccount(api.store, 'song', world.song);
  await linkAccount(api.store, 'li', world.li);
  await linkAccount(api.store, 'expired', world.song, '2020-01-01');
  people = {
    admin: await api.as('admin'),
    brand: await api.as('brand'),
    pr: await api.as('pr'),
    quality: await api.as('quality'),
    dealer: await api.as('dealer', world.north),
  };
  // A mistake in the data must show nobody, not everybody.
  stray = await api.as('dealer');
});
afterAll(() => api.close());
beforeEach(() => api.store.pool.query('TRUNCATE audit'));

const audit = async () =>
  (await api.store.pool.query('SELECT action, customer_ids FROM audit ORDER BY id')).rows;

const lookUp = async (someone: Someone, ...keys: string[]) => {
  const body = { authors: keys.map((key) => ({ host: HOST, key })) };
  const response = await someone.ask('/api/authors/lookup', asJson(body));
  return LookupAnswer.parse(await response.json()).authors;
};

describe('the opened card', () => {
  test('shows each role what its row of the masking table says', async () => {
    const card = async (role: Role) =>
      CustomerCard.parse(await (await people[role].ask(`/api/customers/${world.song}`)).json());

    expect(await card('admin')).toMatchObject({
      name: '宋建国',
      phone: '13812345678',
      city: '重庆',
      dealer: '北方店',
      vehicle: '悦翔 2010款舒适型',
      vehicles: [{ vin: 'LS5A2ABE1AA123456', series: '悦翔', boughtOn: '2010-05-01' }],
      visits: [{ day: '2010-12-03', work: '更换离合器分离轴承' }],
      masked: [],
    });
    expect(await card('dealer')).toMatchObject({ name: '宋建国', phone: '13812345678', masked: [] });

    const pr = await card('pr');
    expect(pr).toMatchObject({
      name: '宋建国',
      phone: '138****5678',
      vehicle: '悦翔 2010款舒适型',
      vehicles: [{ vin: null }],
    });
    expect(pr.visits).toHaveLength(1);
    expect(pr.masked).toEqual(['phone', 'vin', 'plate']);

    const quality = await card('quality');
    expect(quality).toMatchObject({
      name: null,
      phone: null,
      city: null,
      vehicles: [{ vin: 'LS5A2ABE1AA******' }],
    });
    expect(quality.visits).toHaveLength(1);

    const brand = await card('brand');
    expect(brand).toMatchObject({
      name: null,
      phone: null,
      vehicle: '悦翔',
      dealer: null,
      lastVisit: null,
      visits: [],
    });
    expect(brand.vehicles).toEqual([
      { series: '悦翔', trim: null, vin: null, plate: null, boughtOn: null, builtOn: null },
    ]);
    for (const secret of SECRETS) expect(JSON.stringify(brand)).not.toContain(secret);
  });

  test('every opening is one audit entry naming the customer', async () => {
    await people.pr.ask(`/api/customers/${world.song}`);
    await people.pr.ask(`/api/customers/${world.song}`);
    expect(await audit()).toEqual([
      { action: 'customer.opened', customer_ids: [world.song] },
      { action: 'customer.opened', customer_ids: [world.song] },
    ]);
  });

  test("another dealer's customer is refused with nothing about it, and so is one that does not exist", async () => {
    for (const someone of [people.dealer, stray]) {
      const other = await someone.ask(`/api/customers/${world.li}`);
      const none = await someone.ask('/api/customers/424242');
      expect(other.status).toBe(403);
      expect(await other.json()).toEqual(await none.json());
    }
    expect(new Set((await audit()).map(({ action }) => action))).toEqual(new Set(['customer.refused']));
    expect((await people.admin.ask('/api/customers/424242')).status).toBe(404);
  });
});

describe('the batch lookup', () => {
  test('answers in order, with public facts for everyone and customers by role', async () => {
    const answers = await lookUp(people.pr, 'nobody', 'li', 'song', 'expired');
    expect(answers.map(({ key }) => key)).toEqual(['nobody', 'li', 'song', 'expired']);
    expect(answers.map(({ customer }) => customer?.id ?? null)).toEqual([null, world.li, world.song, null]);
    expect(answers.map(({ refused }) => refused)).toEqual([false, false, false, false]);
    expect(answers[2]?.customer).toMatchObject({
      name: '宋建国',
      lastVisit: '2010-12-03',
      vehicle: '悦翔 2010款舒适型',
    });

    const [brand] = await lookUp(people.brand, 'song');
    expect(brand?.customer).toMatchObject({ name: null, vehicle: '悦翔', dealer: null, lastVisit: null });
    expect(brand?.customer?.masked).toContain('name');
  });

  test('a dealer gets the customer of their own, and of others only that it is refused', async () => {
    const [own, other, unlinked] = await lookUp(people.dealer, 'song', 'li', 'nobody');
    expect(own?.customer).toMatchObject({ id: world.song, name: '宋建国' });
    expect(other).toEqual({
      host: HOST,
      key: 'li',
      posts: 0,
      negatives: 0,
      lastPolarity: null,
      customer: null,
      refused: true,
      linkId: null,
    });
    expect(unlinked).toMatchObject({ customer: null, refused: false });
    const [strayAnswer] = await lookUp(stray, 'song');
    expect(strayAnswer).toMatchObject({ customer: null, refused: true });
  });

  test('is one audit entry that lists the customers actually shown', async () => {
    await lookUp(people.dealer, 'song', 'li', 'nobody', 'song');
    expect(await audit()).toEqual([{ action: 'authors.lookup', customer_ids: [world.song] }]);
  });

  test('takes 200 accounts and refuses 201', async () => {
    const keys = Array.from({ length: 201 }, (_, i) => ({ host: HOST, key: `k${i}` }));
    const two = await people.pr.ask('/api/authors/lookup', asJson({ authors: keys.slice(1) }));
    expect(two.status).toBe(200);
    const tooMany = await people.pr.ask('/api/authors/lookup', asJson({ authors: keys }));
    expect(tooMany.status).toBe(422);
    expect(await tooMany.json()).toMatchObject({ errors: [{ path: 'json.authors' }] });
  });
});

describe('finding customers', () => {
  const find = async (someone: Someone, q: string) => {
    const response = await someone.ask(`/api/customers?q=${encodeURIComponent(q)}`);
    return Customers.parse(await response.json()).customers.map(({ id }) => id);
  };

  test.each(['C1', '建国', '5678', '13812345678', 'ls5a2abe1aa123456'])('%s finds its owner', async (q) => {
    expect(await find(people.pr, q)).toEqual([world.song]);
  });

  test.each(['45678', '345678', '2345678', '12345678', '3812345678'])(
    'the phone tail %s finds its owner only for who sees it whole',
    async (q) => {
      expect(await find(people.pr, q)).toEqual([]);
      expect(await find(people.dealer, q)).toEqual([world.song]);
    },
  );

  test.each(['123456', '1aa123456', 's5a2abe1aa123456'])(
    'the VIN tail %s finds its owner only for who sees it',
    async (q) => {
      expect(await find(people.pr, q)).toEqual([]);
      expect(await find(people.quality, q)).toEqual([]);
      expect(await find(people.admin, q)).toEqual([world.song]);
    },
  );

  test('only by what the role may see, and only own customers', async () => {
    expect(await find(people.quality, '建国')).toEqual([]);
    expect(await find(people.quality, 'LS5A2ABE1AA123456')).toEqual([world.song]);
    expect(await find(people.quality, '13812345678')).toEqual([]);
    expect(await find(people.dealer, '李梅')).toEqual([]);
    expect(await find(stray, '建国')).toEqual([]);
    expect((await people.brand.ask('/api/customers?q=C1')).status).toBe(403);
  });

  test('too short a tail finds nobody, and every search is logged with whom it showed', async () => {
    expect(await find(people.pr, '678')).toEqual([]);
    await find(people.pr, '5678');
    expect((await audit()).map((entry) => entry.customer_ids)).toEqual([[], [world.song]]);
  });
});

describe('linking an account', () => {
  const link = (key: string, customerId: number) =>
    asJson({ host: HOST, key, customerId, evidence: 'VIN in post 12', purpose: 'complaint' });

  test('shows in the next lookup, is refused twice, and is undone', async () => {
    const made = await people.pr.ask('/api/links', link('fresh', world.song));
    expect(made.status).toBe(201);
    const { id, expiresOn } = LinkView.parse(await made.json());
    expect(expiresOn > new Date().toISOString()).toBe(true);
    expect((await people.pr.ask('/api/links', link('fresh', world.li))).status).toBe(409);
    const [linked] = await lookUp(people.pr, 'fresh');
    expect(linked).toMatchObject({ customer: { id: world.song }, linkId: id });
    expect((await people.pr.ask(`/api/links/${id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await lookUp(people.pr, 'fresh'))[0]?.customer).toBeNull();
    expect((await audit()).map(({ action }) => action)).toEqual([
      'link.made',
      'authors.lookup',
      'link.undone',
      'authors.lookup',
    ]);
  });

  test('two people at the same moment make one link', async () => {
    const answers = await Promise.all(
      [people.pr, people.admin, people.pr].map((someone) =>
        someone.ask('/api/links', link('race', world.song)),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test("brand and quality may not, and a dealer not to another's customer", async () => {
    expect((await people.brand.ask('/api/links', link('x', world.song))).status).toBe(403);
    expect((await people.quality.ask('/api/links', link('x', world.song))).status).toBe(403);
    expect((await people.dealer.ask('/api/links', link('x', world.li))).status).toBe(404);
    expect((await people.dealer.ask('/api/links', link('own', world.song))).status).toBe(201);
    const others = await api.store.pool.query<{ id: number }>(`SELECT id FROM link WHERE author_key = 'li'`);
    expect((await people.dealer.ask(`/api/links/${others.rows[0]?.id}`, { method: 'DELETE' })).status).toBe(
      404,
    );
  });
});

describe('the audit log', () => {
  test('is for administrators, names the person, and pages back', async () => {
    await people.pr.ask(`/api/customers/${world.song}`);
    await people.pr.ask(`/api/customers/${world.li}`);
    for (const role of ['brand', 'pr', 'quality', 'dealer'] as const) {
      expect((await people[role].ask('/api/audit')).status).toBe(403);
    }
    const first = AuditPage.parse(await (await people.admin.ask('/api/audit?limit=1')).json());
    expect(first.entries).toMatchObject([{ person: 'pr person', role: 'pr', customerIds: [world.li] }]);
    const next = AuditPage.parse(
      await (await people.admin.ask(`/api/audit?limit=1&before=${first.nextBefore}`)).json(),
    );
    expect(next.entries).toMatchObject([{ customerIds: [world.song] }]);
    const ofLi = AuditPage.parse(await (await people.admin.ask(`/api/audit?customer=${world.li}`)).json());
    expect(ofLi.entries).toHaveLength(1);
  });
});

test('nothing about customers is given without signing in', async () => {
  for (const path of [`/api/customers/${world.song}`, '/api/customers?q=C1', '/api/audit']) {
    expect((await api.app.request(path)).status).toBe(401);
  }
  expect(
    (await api.app.request('/api/authors/lookup', asJson({ authors: [{ host: HOST, key: 'song' }] }))).status,
  ).toBe(401);
  expect(await audit()).toEqual([]);
});

test('no secret of a customer reaches the log', () => {
  for (const secret of SECRETS) expect(api.lines.join('')).not.toContain(secret);
});
