import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergeCustomers } from '../../store/customers/merge.ts';
import { customerReferences } from '../../store/customers/references.ts';
import { undoMerge } from '../../store/customers/undo-merge.ts';
import { customerIds } from '../../store/imports/customer-ids.ts';
import type { Store } from '../../store/open.ts';
import { freshDatabase } from '../support/database.ts';
import { importAll } from '../support/imports.ts';

let store: Store;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ store, drop } = await freshDatabase());
  await importAll(store, { 'dealers.csv': 'code,name,region\r\nD1,北方店,华北\r\nD2,南方店,华南\r\n' });
});
afterAll(() => drop());

interface Told {
  name: string;
  phone: string;
  city: string;
  dealer: string;
  adviser: string;
}

const told = fc.record<Told>({
  name: fc.constantFrom('宋建国', '宋建囯', '李梅'),
  phone: fc.constantFrom('', '13812345678', '13987654321'),
  city: fc.constantFrom('', '重庆', '北京'),
  dealer: fc.constantFrom('', 'D1', 'D2'),
  adviser: fc.constantFrom('', '周敏', '何勇'),
});
/** Two customers as files told of them before a merge, what files tell of the one kept after it, and how much each has. */
const world = fc.record({
  before: fc.tuple(told, told),
  after: fc.array(told, { maxLength: 3 }),
  vehicles: fc.tuple(fc.nat(2), fc.nat(2)),
  linked: fc.tuple(fc.boolean(), fc.boolean()),
  cases: fc.tuple(fc.nat(1), fc.nat(1)),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

let worlds = 0;

const customersFile = (prefix: string, lines: readonly (readonly [number, Told])[]) =>
  `number,name,phone,city,dealer,adviser\r\n${lines
    .map(([which, { name, phone, city, dealer, adviser }]) =>
      [`${prefix}-${which}`, name, phone, city, dealer, adviser].join(','),
    )
    .join('\r\n')}\r\n`;

const idOf = async (number: string) => {
  const { rows } = await store.pool.query<{ id: number }>('SELECT id FROM customer WHERE number = $1', [
    number,
  ]);
  return rows[0]?.id ?? 0;
};

/** Takes a world in; its customers are `prefix`-0 and `prefix`-1. */
async function build({ before, vehicles, linked, cases }: World): Promise<string> {
  const prefix = `W${++worlds}`;
  await importAll(store, {
    'customers.csv': customersFile(prefix, [
      [0, before[0]],
      [1, before[1]],
    ]),
  });
  for (const which of [0, 1] as const) {
    const id = await idOf(`${prefix}-${which}`);
    for (let at = 0; at < vehicles[which]; at++) {
      await store.pool.query(
        `WITH v AS (INSERT INTO vehicle (customer_id, vin, series) VALUES ($1, $2, 'changan-yuexiang') RETURNING id)
         INSERT INTO visit (number, vehicle_id, day, kind, work) SELECT $2, id, '2024-03-01', '维修', '换件' FROM v`,
        [id, `${prefix}-${which}-${at}`],
      );
    }
    if (linked[which])
      await store.pool.query(
        `INSERT INTO link (host, author_key, customer_id, evidence, purpose, made_by, expires_on)
         VALUES ('bbs.example.com', $2, $1, 'VIN', 'complaint', 'test', '2099-01-01')`,
        [id, `${prefix}-${which}`],
      );
    for (let at = 0; at < cases[which]; at++)
      await store.pool.query(
        `INSERT INTO care_case (channel, external_id, kind, title, body, customer_id, seen_at, first_response_due_at)
         VALUES ('hotline', $2, 'complaint', '异响', '异响', $1, now(), now())`,
        [id, `${prefix}-${which}`],
      );
  }
  return prefix;
}

/** Everything of a world's two customers, row by row. */
async function everything(prefix: string): Promise<Record<string, unknown[]>> {
  const of = `(SELECT id FROM customer WHERE number LIKE '${prefix}-%')`;
  const tables = {
    customer: `id IN ${of}`,
    customer_fact: `customer_id IN ${of}`,
    vehicle: `customer_id IN ${of}`,
    link: `customer_id IN ${of}`,
    care_case: `customer_id IN ${of}`,
  };
  const all: Record<string, unknown[]> = {};
  for (const [table, condition] of Object.entries(tables)) {
    const { rows } = await store.pool.query<{ row: unknown }>(
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${condition} ORDER BY to_jsonb(t)::text`,
    );
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

/** The same without what differs from world to world: ids, times and the world's own name. */
async function alike(prefix: string): Promise<unknown> {
  const { rows } = await store.pool.query(
    `SELECT replace(c.number, $1, '') AS number, c.name, c.kind, c.phone, c.city, c.dealer_id, c.adviser,
            ARRAY(SELECT concat_ws('|', f.field, f.value, f.number) FROM customer_fact f
                  WHERE f.customer_id = c.id ORDER BY 1) AS facts,
            ARRAY(SELECT replace(v.vin, $1, '') FROM vehicle v WHERE v.customer_id = c.id ORDER BY 1) AS vehicles,
            ARRAY(SELECT replace(l.author_key, $1, '') FROM link l WHERE l.customer_id = c.id ORDER BY 1) AS links,
            ARRAY(SELECT replace(k.external_id, $1, '') FROM care_case k WHERE k.customer_id = c.id ORDER BY 1) AS cases
     FROM customer c WHERE c.number LIKE $1 || '-%' ORDER BY c.number`,
    [prefix],
  );
  return rows;
}

async function merged(prefix: string): Promise<number> {
  const [keptId, mergedId] = [await idOf(`${prefix}-0`), await idOf(`${prefix}-1`)];
  const made = await mergeCustomers(store, { keptId, mergedId, reason: '同一人' }, 'tester');
  if (typeof made === 'string') throw new Error(made);
  return made.id;
}

describe('a merge', () => {
  test('that is undone leaves every row as it was', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const prefix = await build(given);
        const before = await everything(prefix);
        const id = await merged(prefix);
        expect(await idOf(`${prefix}-1`)).toBe(0);
        await undoMerge(store, id, 'tester');
        expect(await everything(prefix)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  test('that is undone after files told of the one kept is as if only those had come', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const [prefix, twin] = [await build(given), await build(given)];
        const id = await merged(prefix);
        for (const line of given.after) {
          await importAll(store, { 'customers.csv': customersFile(prefix, [[0, line]]) });
          await importAll(store, { 'customers.csv': customersFile(twin, [[0, line]]) });
        }
        await undoMerge(store, id, 'tester');
        expect(await alike(prefix)).toEqual(await alike(twin));
      }),
      { numRuns: 12 },
    );
  });

  test('lets files of the merged number speak of the one kept, without overwriting it, and gives that back', async () => {
    const plain: Told = { name: '宋建国', phone: '13812345678', city: '重庆', dealer: 'D1', adviser: '' };
    const prefix = await build({
      before: [plain, { ...plain, phone: '13987654321' }],
      after: [],
      vehicles: [1, 1],
      linked: [false, true],
      cases: [0, 1],
    });
    const id = await merged(prefix);
    await importAll(store, {
      'customers.csv': customersFile(prefix, [[1, { ...plain, phone: '13700000001', adviser: '周敏' }]]),
      'vehicles.csv': `vin,customer,series\r\nLS5A2ABE1AA000001,${prefix}-1,悦翔\r\n`,
    });
    const kept = await idOf(`${prefix}-0`);
    expect(await alike(prefix)).toEqual([
      expect.objectContaining({
        number: '-0',
        phone: '13812345678',
        vehicles: ['-0-0', '-1-0', 'LS5A2ABE1AA000001'],
        links: ['-1'],
        cases: ['-1'],
      }),
    ]);
    const { rows: phones } = await store.pool.query(
      `SELECT value FROM customer_fact WHERE customer_id = $1 AND field = 'phone' ORDER BY value`,
      [kept],
    );
    expect(phones.map(({ value }) => value)).toEqual(['13700000001', '13812345678', '13987654321']);
    await undoMerge(store, id, 'tester');
    expect(await alike(prefix)).toMatchObject([
      { number: '-0', phone: '13812345678', vehicles: ['-0-0', 'LS5A2ABE1AA000001'] },
      { number: '-1', phone: '13987654321', vehicles: ['-1-0'], links: ['-1'], cases: ['-1'] },
    ]);
    expect(await undoMerge(store, id, 'tester')).toBeNull();
  });

  test('of one that was itself kept is undone in either order', async () => {
    const one: Told = { name: '李梅', phone: '', city: '', dealer: '', adviser: '' };
    const make = async () => {
      const prefix = await build({
        before: [one, one],
        after: [],
        vehicles: [1, 1],
        linked: [false, false],
        cases: [0, 0],
      });
      await importAll(store, { 'customers.csv': customersFile(prefix, [[2, one]]) });
      const before = await everything(prefix);
      const inner = await merged(prefix);
      const outer = await mergeCustomers(
        store,
        { keptId: await idOf(`${prefix}-2`), mergedId: await idOf(`${prefix}-0`), reason: '同一人' },
        'tester',
      );
      if (typeof outer === 'string') throw new Error(outer);
      return { prefix, before, inner, outer: outer.id };
    };
    const first = await make();
    await undoMerge(store, first.outer, 'tester');
    await undoMerge(store, first.inner, 'tester');
    expect(await everything(first.prefix)).toEqual(first.before);
    const second = await make();
    await undoMerge(store, second.inner, 'tester');
    await undoMerge(store, second.outer, 'tester');
    expect(await everything(second.prefix)).toEqual(second.before);
  });

  test('waits for a file that speaks of the merged one, and takes what it brought along', async () => {
    const one: Told = { name: '李梅', phone: '', city: '', dealer: '', adviser: '' };
    const prefix = await build({
      before: [one, one],
      after: [],
      vehicles: [0, 0],
      linked: [false, false],
      cases: [0, 0],
    });
    const client = await store.pool.connect();
    try {
      await client.query('BEGIN');
      const { ids } = await customerIds(client, [`${prefix}-1`]);
      const merging = merged(prefix);
      await client.query(`INSERT INTO vehicle (customer_id, vin, series) VALUES ($1, $2, 'changan-cs75')`, [
        ids.get(`${prefix}-1`),
        `${prefix}-late`,
      ]);
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      await expect.poll(async () => (await store.pool.query(waiting)).rowCount).toBe(1);
      await client.query('COMMIT');
      await merging;
    } finally {
      client.release();
    }
    expect(await alike(prefix)).toMatchObject([{ number: '-0', vehicles: ['-late'] }]);
  });

  test('moves every table that refers to a customer', async () => {
    const client = await store.pool.connect();
    try {
      const tables = (await customerReferences(client)).map(({ table }) => table);
      expect(tables).toEqual(expect.arrayContaining(['care_case', 'customer_merge', 'link', 'vehicle']));
    } finally {
      client.release();
    }
  });
});
