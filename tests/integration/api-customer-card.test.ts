import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AuthorCard, CustomerCard, CustomerSummary, LookupAnswer } from '../../shared/contract/customers.ts';
import { Customers, LinkHistory, LinkView } from '../../shared/contract/links.ts';
import type { Role } from '../../shared/contract/words.ts';
import { businessDay } from '../../store/business-day.ts';
import { asJson, startApi, type TestApi } from '../support/api.ts';
import { linkAccount, type SampleCustomers, say, twoCustomers } from '../support/customers.ts';

type Someone = Awaited<ReturnType<TestApi['as']>>;

const HOST = 'bbs.example.com';
let api: TestApi;
let world: SampleCustomers;
let people: Record<Role, Someone>;

beforeAll(async () => {
  api = await startApi();
  world = await twoCustomers(api.store);
  await api.store.pool.query(
    `UPDATE vehicle SET plate = '渝A8K567', built_on = '2010-03-02' WHERE customer_id = $1`,
    [world.song],
  );
  people = {
    admin: await api.as('admin'),
    brand: await api.as('brand'),
    pr: await api.as('pr'),
    quality: await api.as('quality'),
    dealer: await api.as('dealer', world.north),
  };
});
afterAll(() => api.close());
beforeEach(() => api.store.pool.query('TRUNCATE audit, link, post, thread, author RESTART IDENTITY CASCADE'));

const day = (daysAgo: number) => businessDay(new Date(Date.now() - daysAgo * 86_400_000), 'Asia/Shanghai');
const audit = async () =>
  (
    await api.store.pool.query<{ action: string; customer_ids: number[] }>(
      'SELECT action, customer_ids FROM audit ORDER BY id',
    )
  ).rows;
const cardOf = async (someone: Someone, id = world.song) =>
  CustomerCard.parse(await (await someone.ask(`/api/customers/${id}`)).json());
const authorOf = async (someone: Someone, key: string) =>
  AuthorCard.parse(await (await someone.ask(`/api/authors?host=${HOST}&key=${key}`)).json());
const visitOn = (daysAgo: number) =>
  api.store.pool.query(
    `INSERT INTO visit (number, vehicle_id, dealer_id, day, kind, work, part_number, fault_code, claim)
     SELECT gen_random_uuid(), id, $2, $3, '维修', '更换离合器，联系人13812345678', 'P-77', 'C0021', true FROM vehicle WHERE customer_id = $1`,
    [world.song, world.north, day(daysAgo)],
  );
const forgetVisits = () => api.store.pool.query(`DELETE FROM visit WHERE part_number = 'P-77'`);

describe('the list of customers', () => {
  const list = async (someone: Someone, query: string) =>
    Customers.parse(await (await someone.ask(`/api/customers?${query}`)).json());
  const ids = async (someone: Someone, query: string) =>
    (await list(someone, query)).customers.map(({ id }) => id);

  test('without a question holds all of the role’s scope, with the total, and goes on where a page ended', async () => {
    const first = await list(people.admin, 'limit=1');
    expect(first).toMatchObject({ total: 2, customers: [{ id: world.song, number: 'C1' }] });
    const second = await list(people.admin, `limit=1&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ total: 2, customers: [{ id: world.li }], nextCursor: null });
    expect(await list(people.dealer, '')).toMatchObject({ total: 1, customers: [{ id: world.song }] });
    expect((await people.brand.ask('/api/customers')).status).toBe(403);
  });

  test('narrows by dealer, series and whether an account is linked', async () => {
    expect(await ids(people.pr, `dealer=${world.south}`)).toEqual([world.li]);
    expect(await ids(people.dealer, `dealer=${world.south}`)).toEqual([]);
    expect(await ids(people.pr, 'series=changan-yuexiang')).toEqual([world.song, world.li]);
    expect(await ids(people.pr, 'series=hetian-xiaoman')).toEqual([]);
    await linkAccount(api.store, 'li', world.li);
    await linkAccount(api.store, 'song', world.song, '2020-01-01');
    expect(await ids(people.pr, 'linked=true')).toEqual([world.li]);
    expect(await list(people.pr, 'linked=true&dealer=1000')).toMatchObject({ total: 0, customers: [] });
  });

  test.each([
    ['渝A8K567', ['admin', 'dealer', 'pr']],
    ['渝a·8k567', ['admin', 'dealer', 'pr']],
    ['8K567', []],
    ['C1', ['admin', 'dealer', 'pr', 'quality']],
    ['宋建', ['admin', 'dealer', 'pr']],
    ['国建', []],
    ['+86 138-1234-5678', ['admin', 'dealer', 'pr']],
    ['5678', ['admin', 'dealer', 'pr']],
    ['345678', ['admin', 'dealer']],
    ['AA123456', ['admin', 'dealer']],
    ['LS5A2ABE1AA123456', ['admin', 'dealer', 'pr', 'quality']],
    ['%', []],
    ['12345_', []],
  ])('%s finds the customer for %j', async (q, roles) => {
    const finders: string[] = [];
    for (const role of ['admin', 'dealer', 'pr', 'quality'] as const) {
      const found = await people[role].ask(`/api/customers?q=${encodeURIComponent(`${q}`)}`);
      if (found.status === 422) continue;
      if (Customers.parse(await found.json()).customers.some(({ id }) => id === world.song))
        finders.push(role);
    }
    expect(finders).toEqual(roles);
  });

  test('is masked by role and logged with whom it showed', async () => {
    const { customers } = await list(people.quality, 'q=C1');
    expect(customers).toMatchObject([{ number: 'C1', name: null, masked: ['name'] }]);
    expect(await audit()).toEqual([{ action: 'customers.searched', customer_ids: [world.song] }]);
  });
});

describe('the opened card', () => {
  test('shows vehicles and visits with all that files hold of them', async () => {
    await visitOn(40);
    const card = await cardOf(people.admin);
    expect(card.vehicles).toEqual([
      {
        series: '悦翔',
        trim: '2010款舒适型',
        vin: 'LS5A2ABE1AA123456',
        plate: '渝A8K567',
        boughtOn: '2010-05-01',
        builtOn: '2010-03-02',
      },
    ]);
    expect(card.visits[0]).toMatchObject({
      day: day(40),
      dealer: '北方店',
      partNumber: 'P-77',
      faultCode: 'C0021',
      claim: true,
    });
    await forgetVisits();
  });

  test('holds no visit that a former owner of the vehicle made', async () => {
    await visitOn(40);
    const sold = (on: string) =>
      api.store.pool.query('UPDATE vehicle SET bought_on = $2 WHERE customer_id = $1', [world.song, on]);
    await sold(day(30));
    const card = await cardOf(people.admin);
    expect(card.visits).toEqual([]);
    expect(card.lastVisit).toBeNull();
    expect(card.timeline.filter(({ kind }) => kind === 'visit')).toEqual([]);
    await sold('2010-05-01');
    await forgetVisits();
  });

  test('names the file and line of every value, and shows two that disagree', async () => {
    const run = await api.store.pool.query<{ id: number }>(
      `INSERT INTO import_run (kind, file_name, sha256, encoding, mapping, rows, inserted, updated, unchanged, failed, errors, made_by)
       VALUES ('customers', '客户.csv', '', 'gbk', '{}', 1, 1, 0, 0, 0, '[]', 'test') RETURNING id`,
    );
    await api.store.pool.query(
      `INSERT INTO customer_fact (customer_id, field, value, import_id, line) VALUES
         ($1, 'phone', '13812345678', $2, 12), ($1, 'phone', '13900004321', $2, 77),
         ($1, 'dealer', 'N1', $2, 12), ($1, 'name', '宋建国', $2, 12)`,
      [world.song, run.rows[0]?.id],
    );
    const facts = async (role: Role) =>
      (await cardOf(people[role])).facts.map(
        ({ field, value, file, line, current }) => `${field} ${value} ${file}:${line} ${current}`,
      );
    expect(await facts('admin')).toEqual([
      'name 宋建国 客户.csv:12 true',
      'phone 13812345678 客户.csv:12 true',
      'phone 13900004321 客户.csv:77 false',
      'dealer N1 客户.csv:12 true',
    ]);
    expect(await facts('quality')).toEqual(['dealer N1 客户.csv:12 true']);
    await api.store.pool.query('TRUNCATE customer_fact');
  });

  test('holds open what was complained of in the last 90 days and no later visit followed', async () => {
    await linkAccount(api.store, 'song', world.song);
    const matter = (daysAgo: number) =>
      say(api.store, { key: 'song', daysAgo, polarity: 'negative', complaint: true });
    const old = await matter(90);
    const oldest = await matter(89);
    const newer = await matter(30);
    await say(api.store, { key: 'song', daysAgo: 5, polarity: 'negative' });
    await say(api.store, { key: 'song', daysAgo: 4, complaint: true, deleted: true });
    await say(api.store, { key: 'song', daysAgo: null, complaint: true });
    await say(api.store, { key: 'other', daysAgo: 3, complaint: true });
    const open = async () => (await cardOf(people.pr)).openMatters.map(({ postId }) => postId);
    expect(await open()).toEqual([newer, oldest]);
    expect(old).toBeGreaterThan(0);
    await visitOn(89);
    expect(await open()).toEqual([newer, oldest]);
    await visitOn(88);
    expect(await open()).toEqual([newer]);
    const [row] = Customers.parse(await (await people.pr.ask('/api/customers?q=C1')).json()).customers;
    expect(CustomerSummary.parse(row).openMatters).toBe(1);
    await visitOn(0);
    expect(await open()).toEqual([]);
    await forgetVisits();
    await api.store.pool.query('UPDATE link SET undone_at = now()');
    expect(await open()).toEqual([]);
  });

  test('counts the months of linked accounts and shows everything dated, newest first', async () => {
    await linkAccount(api.store, 'song', world.song);
    await say(api.store, { key: 'song', daysAgo: 0, polarity: 'negative' });
    await say(api.store, { key: 'song', daysAgo: 0, polarity: 'positive' });
    await say(api.store, { key: 'song', daysAgo: 0, polarity: 'neutral' });
    await say(api.store, { key: 'song', daysAgo: 2000 });
    const card = await cardOf(people.admin);
    expect(card.polarity).toHaveLength(12);
    expect(card.polarity.at(-1)).toEqual({
      month: day(0).slice(0, 7),
      negatives: 1,
      neutrals: 1,
      positives: 1,
    });
    expect(card.polarity[0]).toMatchObject({ negatives: 0, neutrals: 0, positives: 0 });
    expect(card.timeline.map((item) => item.kind)).toEqual([
      'post',
      'post',
      'post',
      'linked',
      'post',
      'visit',
      'bought',
    ]);
    const days = card.timeline.map((item) => item.day);
    expect(days).toEqual(days.toSorted().reverse());
  });

  test('keeps ended links as history, and lets their posts go', async () => {
    await linkAccount(api.store, 'old', world.song, day(3));
    await linkAccount(api.store, 'song', world.song);
    await say(api.store, { key: 'old', daysAgo: 1, complaint: true });
    const { id } = (
      await api.store.pool.query<{ id: number }>(`SELECT id FROM link WHERE author_key = 'song'`)
    ).rows[0] ?? { id: 0 };
    expect((await people.pr.ask(`/api/links/${id}`, { method: 'DELETE' })).status).toBe(200);
    const card = await cardOf(people.pr);
    expect(card.accounts.map(({ key, ended }) => [key, ended])).toEqual([
      ['song', 'undone'],
      ['old', 'expired'],
    ]);
    expect(card.openMatters).toEqual([]);
    expect(card.timeline.filter(({ kind }) => kind === 'post')).toEqual([]);
    expect(card.timeline).toContainEqual({ kind: 'unlinked', day: day(2), host: HOST, key: 'old' });
    expect(card.timeline).toContainEqual({ kind: 'unlinked', day: day(0), host: HOST, key: 'song' });
  });
});

describe('the card of an author', () => {
  test('holds only what the forum shows to all while there is no link', async () => {
    await say(api.store, { key: 'new', daysAgo: 1, polarity: 'negative', complaint: true });
    expect(await authorOf(people.brand, 'new')).toMatchObject({
      name: '网XX',
      posts: 1,
      negatives: 1,
      complaints: 1,
      customer: null,
      refused: false,
      linkId: null,
      visits: [],
      openMatters: [],
    });
    expect((await authorOf(people.pr, 'new')).name).toBe('网友new');
    expect(await authorOf(people.pr, 'nobody')).toMatchObject({ name: null, posts: 0, complaints: 0 });
    expect(await audit()).toEqual([
      { action: 'author.opened', customer_ids: [] },
      { action: 'author.opened', customer_ids: [] },
      { action: 'author.opened', customer_ids: [] },
    ]);
  });

  test('adds the customer, three visits and the open matters by role and dealer, and logs whom it showed', async () => {
    await linkAccount(api.store, 'song', world.song);
    await linkAccount(api.store, 'li', world.li);
    for (const daysAgo of [300, 200, 100]) await visitOn(daysAgo);
    const matter = await say(api.store, { key: 'song', daysAgo: 1, polarity: 'negative', complaint: true });
    const shown = await authorOf(people.dealer, 'song');
    expect(shown).toMatchObject({
      customer: { id: world.song, name: '宋建国', openMatters: 1 },
      refused: false,
    });
    expect(shown.visits.map((visit) => visit.day)).toEqual([day(100), day(200), day(300)]);
    expect(shown.openMatters.map(({ postId }) => postId)).toEqual([matter]);
    expect(await authorOf(people.dealer, 'li')).toMatchObject({
      customer: null,
      refused: true,
      linkId: null,
      visits: [],
    });
    expect(await authorOf(people.brand, 'song')).toMatchObject({
      customer: { name: null, openMatters: null },
      visits: [],
      openMatters: [],
    });
    expect((await audit()).map(({ customer_ids }) => customer_ids)).toEqual([[world.song], [], [world.song]]);
    expect(shown.visits[0]?.work).toBe('更换离合器，联系人13812345678');
    expect((await authorOf(people.pr, 'song')).visits[0]?.work).toBe('更换离合器，联系人138********');
    await forgetVisits();
  });
});

describe('the links of an account', () => {
  test('end by themselves after their last day, which frees the account; the history names all', async () => {
    const link = (expiresOn: string) =>
      people.pr.ask(
        '/api/links',
        asJson({
          host: HOST,
          key: 'song',
          customerId: world.song,
          evidence: '楼主留了电话13812345678',
          purpose: '投诉处理',
          expiresOn,
        }),
      );
    expect((await link(day(1))).status).toBe(422);
    const first = LinkView.parse(await (await link(day(0))).json());
    const lookUp = async () =>
      LookupAnswer.parse(
        await (
          await people.pr.ask('/api/authors/lookup', asJson({ authors: [{ host: HOST, key: 'song' }] }))
        ).json(),
      ).authors[0]?.customer?.id ?? null;
    expect(await lookUp()).toBe(world.song);
    await api.store.pool.query('UPDATE link SET expires_on = $2 WHERE id = $1', [first.id, day(1)]);
    expect(await lookUp()).toBeNull();
    const second = LinkView.parse(await (await link(day(-10))).json());
    const history = async (someone: Someone) =>
      LinkHistory.parse(await (await someone.ask(`/api/links?host=${HOST}&key=song`)).json()).links;
    const [latest, earlier] = await history(people.pr);
    expect(latest).toMatchObject({ id: second.id, ended: null, endedOn: null, madeBy: 'pr person' });
    expect(latest?.evidence).toBe('楼主留了电话138********');
    expect(earlier).toMatchObject({ id: first.id, ended: 'expired', endedOn: day(0) });
    expect((await history(people.admin))[0]?.evidence).toBe('楼主留了电话13812345678');
    const south = await api.as('dealer', world.south);
    expect(await history(south)).toEqual([]);
    expect((await people.quality.ask(`/api/links?host=${HOST}&key=song`)).status).toBe(403);
    expect((await audit()).filter(({ action }) => action === 'links.read')).toEqual([
      { action: 'links.read', customer_ids: [world.song] },
      { action: 'links.read', customer_ids: [world.song] },
      { action: 'links.read', customer_ids: [] },
    ]);
  });
});

describe('an author’s last polarity', () => {
  const last = async () => {
    const answer = await people.pr.ask(
      '/api/authors/lookup',
      asJson({ authors: [{ host: HOST, key: 'song' }] }),
    );
    return LookupAnswer.parse(await answer.json()).authors[0]?.lastPolarity;
  };

  test('is that of the newest dated post that still stands', async () => {
    await say(api.store, { key: 'song', daysAgo: 2, polarity: 'positive' });
    expect(await last()).toBe('positive');
    await say(api.store, { key: 'song', daysAgo: 9, polarity: 'negative' });
    await say(api.store, { key: 'song', daysAgo: null, polarity: 'negative' });
    await say(api.store, { key: 'song', daysAgo: 1, polarity: 'negative', deleted: true });
    expect(await last()).toBe('positive');
    await say(api.store, { key: 'song', daysAgo: 0, polarity: 'neutral' });
    expect(await last()).toBe('neutral');
  });
});

test('deeds of the same moment are all written before their answers', async () => {
  await linkAccount(api.store, 'song', world.song);
  const many = Array.from({ length: 60 }, () =>
    people.pr.ask('/api/authors/lookup', asJson({ authors: [{ host: HOST, key: 'song' }] })),
  );
  for (const answer of many) {
    expect((await answer).status).toBe(200);
  }
  const rows = await audit();
  expect(rows).toHaveLength(60);
  expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
    new Set([JSON.stringify({ action: 'authors.lookup', customer_ids: [world.song] })]),
  );
});

test('what cannot be logged is not shown', async () => {
  await api.store.pool.query('ALTER TABLE audit RENAME TO audit_away');
  const answers = await Promise.all(
    [1, 2, 3].map(() => people.pr.ask(`/api/authors?host=${HOST}&key=song`)),
  ).finally(() => api.store.pool.query('ALTER TABLE audit_away RENAME TO audit'));
  expect(answers.map(({ status }) => status)).toEqual([500, 500, 500]);
  expect((await people.pr.ask(`/api/authors?host=${HOST}&key=song`)).status).toBe(200);
});
