import { afterAll, beforeAll, expect, test } from 'vitest';
import { Countermeasure, SignalDetail } from '../../shared/contract/signal-detail.ts';
import { fixChecks } from '../../store/queries/signals/fix-checks.ts';
import { repeatRepairs } from '../../store/queries/signals/repeat-repairs.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const SERIES = 'changan-yuexiang';
const CELL = 'jerk:gearbox';
const TODAY = '2025-12-31';

let database: TestDatabase;
const one = async (sql: string, values: unknown[]) =>
  (await database.store.pool.query<{ id: number }>(`${sql} RETURNING id`, values)).rows[0]?.id ?? 0;

let customer = 0;
let vins = 0;
/** A vehicle with what was done to it: [day, cells, claim, part number, mileage]. */
type Done = [day: string, faults: string[], claim?: boolean, partNumber?: string | null, km?: number | null];
async function addVehicle(builtOn: string, boughtOn: string | null, done: Done[] = [], series = SERIES) {
  vins += 1;
  const vehicle = await one(
    'INSERT INTO vehicle (customer_id, vin, series, built_on, bought_on) VALUES ($1, $2, $3, $4, $5)',
    [customer, `LS5A2ABE1AA${String(vins).padStart(6, '0')}`, series, builtOn, boughtOn],
  );
  for (const [day, faults, claim = true, partNumber = null, km = 20_000] of done)
    await one(
      `INSERT INTO visit (number, vehicle_id, day, kind, mileage_km, work, part_number, claim, faults)
       VALUES (gen_random_uuid(), $1, $2, '维修', $3, '', $4, $5, $6)`,
      [vehicle, day, km, partNumber, claim, faults],
    );
}

let signal = { id: 0, series: SERIES, cell: CELL };
beforeAll(async () => {
  database = await freshDatabase();
  customer = await one(`INSERT INTO customer (number, name) VALUES ('C1', '宋建国')`, []);
  const id = await one(
    `INSERT INTO signal (series, cell, figures, made_on, evaluated_on) VALUES ($1, $2, '{}', $3, $3)`,
    [SERIES, CELL, TODAY],
  );
  signal = { id, series: SERIES, cell: CELL };
  await one(
    `INSERT INTO countermeasure (signal_id, built_from, what, made_by) VALUES ($1, '2024-07-01', '新轴承', 'anna')`,
    [id],
  );
  // Sold on the first of a month, one year apart; the last visit on record is of 10 November 2025.
  for (let n = 0; n < 40; n++) await addVehicle('2024-08-01', '2024-10-01');
  for (let n = 0; n < 60; n++)
    await addVehicle('2023-08-01', '2023-10-01', n < 30 ? [['2024-01-10', [CELL, `${CELL}:hot`]]] : []);
  // No claim; another fault; after the months that are compared; not built in those two years; another series.
  await addVehicle('2023-08-01', '2023-10-01', [['2024-01-10', [CELL], false]]);
  await addVehicle('2023-08-01', '2023-10-01', [['2024-01-10', ['jerk:clutch']]]);
  await addVehicle('2023-08-01', '2023-10-01', [['2025-11-10', [CELL]]]);
  await addVehicle('2022-06-30', '2023-10-01', [['2024-01-10', [CELL]]]);
  await addVehicle('2023-08-01', '2023-10-01', [['2024-01-10', [CELL]]], 'changan-cs75');
});
afterAll(() => database.drop());

test('a countermeasure is held against the vehicles built before it, by what was known at the last visit', async () => {
  const [found, ...more] = await fixChecks(database.store, signal, TODAY);
  expect(more).toEqual([]);
  expect(Countermeasure.parse(found)).toMatchObject({
    builtFrom: '2024-07-01',
    what: '新轴承',
    by: 'anna',
    check: {
      months: 13,
      treated: { vehicles: 40, claims: 0, perThousand: 0 },
      untreated: { vehicles: 63, claims: 30 },
      ratio: 0,
      verdict: 'better',
    },
  });
});

test('at an earlier day nothing later is known', async () => {
  const [found] = await fixChecks(database.store, signal, '2024-10-20');
  // The last visit up to then was in January, before any treated vehicle was sold.
  expect(found?.check).toMatchObject({ months: 0, verdict: 'tooEarly' });
});

test('a signal without countermeasures has nothing to check', async () => {
  expect(await fixChecks(database.store, { ...signal, id: signal.id + 1 }, TODAY)).toEqual([]);
});

test('vehicles that came back are listed with what they reached, their VIN masked but for its end', async () => {
  const cell = 'noise:clutch:clutch-pressed';
  const told = ['noise:clutch', cell];
  const again = vins + 1;
  await addVehicle('2024-01-01', '2024-02-01', [
    ['2024-05-01', told, true, 'AB-1'],
    ['2024-07-01', told, false, 'AB-1'],
  ]);
  await addVehicle('2024-01-01', '2024-02-01', [['2024-03-01', told, true, null, 900]]);
  await addVehicle('2024-01-01', '2024-02-01', [['2024-09-01', told]]);
  await addVehicle('2024-01-01', '2024-02-01', [['2024-09-01', ['noise:clutch']]]);
  const found = await repeatRepairs(database.store, { series: SERIES, cell }, TODAY);
  expect(found.of).toBe(3);
  expect(found.vehicles).toEqual([
    {
      customerId: customer,
      vehicle: `*************${String(again).padStart(4, '0')}`,
      repairs: 2,
      first: '2024-05-01',
      last: '2024-07-01',
      reached: ['samePartTwice'],
    },
    expect.objectContaining({ repairs: 1, reached: ['withinSixtyDays'] }),
  ]);
  SignalDetail.shape.repeat.parse({ ...found, posts: 0 });
  const whole = await repeatRepairs(database.store, { series: SERIES, cell: 'noise:clutch' }, TODAY);
  expect(whole.of).toBe(4);
  expect((await repeatRepairs(database.store, { series: SERIES, cell }, '2024-04-01')).of).toBe(1);
});

test('two repairs of a serious safety fault are told', async () => {
  const cell = 'failure:brakes';
  const twice: Done[] = [
    ['2024-08-01', [cell]],
    ['2024-09-01', [cell]],
  ];
  await addVehicle('2024-01-01', '2024-02-01', twice);
  const { vehicles } = await repeatRepairs(database.store, { series: SERIES, cell }, TODAY);
  expect(vehicles.map(({ reached }) => reached)).toEqual([['twoSafetyRepairs']]);
});
