import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ImportReport } from '../../shared/contract/imports.ts';
import type { Store } from '../../store/open.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { CRM, importAll, importOne, rowCounts } from '../support/imports.ts';

let db: TestDatabase;
let store: Store;
beforeEach(async () => {
  db = await freshDatabase();
  store = db.store;
});
afterEach(() => db.drop());

const rows = async (sql: string): Promise<unknown[]> => (await store.pool.query(sql)).rows;

const DEALERS = 'code,name,region\nD001,重庆一店,西南\nD002,北京店,华北\n';
const CUSTOMERS = 'number,name,phone,dealer\n';

describe('the files of the maker', () => {
  test('are taken in in the order they need, each kind in full, whatever its encoding and headings', async () => {
    const reports = await importAll(store, CRM);
    for (const report of reports)
      expect(ImportReport.parse(report)).toMatchObject({ failed: 0, missing: [] });
    expect(reports.map(({ kind, inserted, encoding }) => [kind, inserted, encoding])).toEqual([
      ['dealers', 2, 'utf-8'],
      ['customers', 3, 'gb18030'],
      ['vehicles', 2, 'utf-8'],
      ['visits', 2, 'utf-8'],
      ['accounts', 1, 'utf-8'],
      ['events', 2, 'utf-8'],
      ['sales', 2, 'utf-8'],
    ]);
    expect(await rows('SELECT series, month::text, region, units FROM sale_volume ORDER BY region')).toEqual([
      { series: 'changan-yuexiang', month: '2024-06-01', region: '', units: 1200 },
      { series: 'changan-yuexiang', month: '2024-06-01', region: '西南', units: 300 },
    ]);
    expect(await rows('SELECT code, name, region FROM dealer ORDER BY code')).toEqual([
      { code: 'D001', name: '重庆一店', region: '西南' },
      { code: 'D002', name: '北京店', region: '华北' },
    ]);
    expect(
      await rows(
        `SELECT c.number, c.name, c.kind, c.phone, c.city, d.code AS dealer, c.since::text
         FROM customer c LEFT JOIN dealer d ON d.id = c.dealer_id ORDER BY c.number`,
      ),
    ).toEqual([
      {
        number: 'C1',
        name: '宋建国',
        kind: 'person',
        phone: '13812345678',
        city: '重庆',
        dealer: 'D001',
        since: '2023-05-06',
      },
      {
        number: 'C2',
        name: '李梅',
        kind: 'fleet',
        phone: null,
        city: '北京',
        dealer: 'D002',
        since: '2022-01-02',
      },
      {
        number: 'C3',
        name: '赵六',
        kind: 'prospect',
        phone: '02367591234',
        city: null,
        dealer: null,
        since: null,
      },
    ]);
    expect(
      await rows(
        `SELECT v.vin, c.number AS customer, v.plate, v.series, v.trim, v.built_on::text AS built, v.bought_on::text AS bought
         FROM vehicle v JOIN customer c ON c.id = v.customer_id ORDER BY v.vin`,
      ),
    ).toEqual([
      {
        vin: 'LS5A2ABE1AA123456',
        customer: 'C1',
        plate: '渝A12345',
        series: 'changan-yuexiang',
        trim: '舒适型',
        built: '2023-12-01',
        bought: '2024-01-10',
      },
      {
        vin: 'LS5A2ABE1AA123457',
        customer: 'C2',
        plate: null,
        series: '飞船一号',
        trim: null,
        built: null,
        bought: null,
      },
    ]);
    expect(
      await rows(
        `SELECT v.number, w.vin, d.code AS dealer, v.day::text, v.kind, v.mileage_km AS km, v.work, v.part_number AS part,
                v.fault_code AS fault, v.claim
         FROM visit v JOIN vehicle w ON w.id = v.vehicle_id JOIN dealer d ON d.id = v.dealer_id ORDER BY v.number`,
      ),
    ).toEqual([
      {
        number: '000101',
        vin: 'LS5A2ABE1AA123456',
        dealer: 'D001',
        day: '2024-03-05',
        kind: '维修',
        km: 8200,
        work: '更换离合器分离轴承, 试车',
        part: 'P-77',
        fault: 'P0500',
        claim: true,
      },
      {
        number: '000102',
        vin: 'LS5A2ABE1AA123456',
        dealer: 'D001',
        day: '2024-09-01',
        kind: '保养',
        km: 15300,
        work: '更换机油',
        part: null,
        fault: null,
        claim: false,
      },
    ]);
    expect(await rows('SELECT day::text, kind, series, title, made_by FROM event ORDER BY day')).toEqual([
      { day: '2024-03-15', kind: 'press', series: null, title: '3·15 晚会', made_by: 'importer' },
      {
        day: '2024-06-01',
        kind: 'recall',
        series: 'changan-yuexiang',
        title: '离合器召回',
        made_by: 'importer',
      },
    ]);
    expect(
      await rows(
        `SELECT l.host, l.author_key AS key, c.number, l.evidence, l.purpose, l.made_by, l.import_id IS NOT NULL AS "fromFile",
                (l.made_at AT TIME ZONE 'Asia/Shanghai')::date::text AS made,
                l.expires_on = ((now() AT TIME ZONE 'Asia/Shanghai')::date + interval '1 year')::date AS "aYear"
         FROM link l JOIN customer c ON c.id = l.customer_id`,
      ),
    ).toEqual([
      {
        host: 'bbs.example.com',
        key: '77',
        number: 'C1',
        evidence: '车主认证',
        purpose: '自有社区账号',
        made_by: 'importer',
        fromFile: true,
        made: '2024-02-01',
        aYear: true,
      },
    ]);
  });

  test('a second time are all unchanged, and only the imports are written down', async () => {
    await importAll(store, CRM);
    const before = await rowCounts(store);
    const reports = await importAll(store, CRM);
    for (const { rows: all, unchanged, inserted, updated } of reports) {
      expect({ inserted, updated, unchanged }).toEqual({ inserted: 0, updated: 0, unchanged: all });
    }
    expect(await rowCounts(store)).toEqual({
      ...before,
      import_run: (before.import_run ?? 0) + Object.keys(CRM).length,
    });
  });

  test('tried only, say what the import would do across all files and change nothing', async () => {
    const before = await rowCounts(store);
    const tried = await importAll(store, CRM, { dryRun: true });
    expect(await rowCounts(store)).toEqual(before);
    expect(tried.map(({ id, at, by }) => [id, at, by])).toEqual(tried.map(() => [null, null, null]));
    const done = await importAll(store, CRM);
    const counts = (reports: typeof done) =>
      reports.map(({ kind, inserted, updated, unchanged, failed }) => [
        kind,
        inserted,
        updated,
        unchanged,
        failed,
      ]);
    expect(counts(tried)).toEqual(counts(done));
  });

  test('are kept in the history with what became of their lines', async () => {
    const report = await importOne(store, 'dealers.csv', `${DEALERS}D003,,x\n`);
    expect(report).toMatchObject({ rows: 3, inserted: 2, failed: 1 });
    expect(
      await rows('SELECT kind, file_name, rows, inserted, failed, made_by, errors FROM import_run'),
    ).toMatchObject([
      {
        kind: 'dealers',
        file_name: 'dealers.csv',
        rows: 3,
        inserted: 2,
        failed: 1,
        made_by: 'importer',
        errors: [{ line: 4, column: 'name', code: 'required', value: '' }],
      },
    ]);
  });
});

describe('lines at fault', () => {
  test('are told by line, column and code, and cost nothing else', async () => {
    await importAll(store, { 'dealers.csv': DEALERS });
    const customers = await importOne(
      store,
      'c.csv',
      `编号,姓名,手机,经销商,建档日期
C1,宋,13812345678,D001,2024-01-01
C2,李,1.38E+10,D001,45234
C3,王,13812345679,D009,24/3/5
C1,宋二,13812345670,D001,2024-01-01
C4,"赵,13812345671,D001,2024-01-01
C5,钱,13812345672,D001,2999-01-01
2.02E+11,孙,13812345673,,,
C6,周,13812345674,,,,,多
C7,吴,13812345675,D002,2024-01-01`,
      { kind: 'customers' },
    );
    expect(customers).toMatchObject({ rows: 9, inserted: 2, failed: 7 });
    expect(customers.errors.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, '手机', 'phoneMangled'],
      [3, '建档日期', 'dateSerial'],
      [4, '建档日期', 'dateShortYear'],
      [5, '编号', 'duplicate'],
      [6, null, 'quotes'],
      [7, '建档日期', 'dateFuture'],
      [8, '编号', 'numberMangled'],
      [9, null, 'columns'],
    ]);
    expect(await rows('SELECT number FROM customer ORDER BY 1')).toEqual([
      { number: 'C1' },
      { number: 'C7' },
    ]);
    const unknown = await importOne(store, 'c.csv', `${CUSTOMERS}C8,郑,,D009\nC9,冯,,D002\n`);
    expect(unknown.errors).toMatchObject([
      { line: 2, column: 'dealer', code: 'unknownDealer', value: 'D009' },
    ]);
    const vehicles = await importOne(
      store,
      'v.csv',
      'VIN,客户编号,车系\nLS5A2ABE1AA12345,C1,悦翔\n1.00E+16,C1,悦翔\nLS5A2ABE1AA12345O,C1,悦翔\nLS5A2ABE1AA123456,C99,悦翔\nLS5A2ABE1AA123456,C1,悦翔',
    );
    // The fifth line is the same car as the fourth, so only one of the two can be right.
    expect(vehicles.errors.map(({ line, code }) => [line, code])).toEqual([
      [2, 'vinLength'],
      [3, 'vinMangled'],
      [4, 'vinLetters'],
      [5, 'unknownCustomer'],
      [6, 'duplicate'],
    ]);
    await importOne(store, 'v.csv', 'VIN,客户编号,车系\nLS5A2ABE1AA123456,C1,悦翔');
    const visits = await importOne(
      store,
      'w.csv',
      '工单号,VIN,进站日期,类别,里程,维修内容,是否索赔\n1,LS5A2ABE1AA123456,2024-01-01,维修,-20,x,是\n2,LS5A2ABE1AA999999,2024-01-01,维修,1,x,是\n3,LS5A2ABE1AA123456,2024-01-01,维修,1,x,也许\n0004,LS5A2ABE1AA123456,2024-01-01,维修,1,x,',
    );
    expect(visits).toMatchObject({ inserted: 1, failed: 3 });
    expect(visits.errors.map(({ line, code }) => [line, code])).toEqual([
      [2, 'mileageNegative'],
      [3, 'unknownVehicle'],
      [4, 'choice'],
    ]);
  });

  test('a required field without a column stops the import, and what is missing is said', async () => {
    const before = await rowCounts(store);
    const report = await importOne(store, 'c.csv', 'number,phone\nC1,13812345678\n', { kind: 'customers' });
    expect(report).toMatchObject({ id: null, rows: 0, missing: ['name'] });
    expect(await rowCounts(store)).toEqual(before);
  });

  test.each([
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['an empty file', ''],
    ['headings of no kind', 'foo,bar\n1,2\n'],
  ])('%s is refused with one sentence, before anything of the other files is stored', async (_, content) => {
    const before = await rowCounts(store);
    await expect(importAll(store, { 'dealers.csv': DEALERS, 'x.csv': content })).rejects.toThrow(
      /^[^\n]+\.$/,
    );
    expect(await rowCounts(store)).toEqual(before);
  });
});

describe('what is known', () => {
  test('is changed by a later file, but an empty cell or a missing column takes nothing away', async () => {
    await importAll(store, CRM);
    const report = await importOne(
      store,
      'c.csv',
      'number,name,phone,city\nC1,宋建国,,成都\nC2,李梅,,北京\n',
    );
    expect(report).toMatchObject({ inserted: 0, updated: 1, unchanged: 1 });
    expect(await rows(`SELECT phone, city, kind, since::text FROM customer WHERE number = 'C1'`)).toEqual([
      { phone: '13812345678', city: '成都', kind: 'person', since: '2023-05-06' },
    ]);
    const visits = await importOne(
      store,
      'w.csv',
      '工单号,VIN,进站日期,类别,维修内容\n000101,LS5A2ABE1AA123456,2024-03-05,维修,更换轴承\n',
    );
    expect(visits).toMatchObject({ updated: 1 });
    expect(await rows(`SELECT claim, mileage_km, work FROM visit WHERE number = '000101'`)).toEqual([
      { claim: true, mileage_km: 8200, work: '更换轴承' },
    ]);
  });

  test('of which two files disagree is kept from both, with file and line; the last one counts', async () => {
    await importOne(store, 'first.csv', `${CUSTOMERS}C1,宋建国,13812345678,\n`);
    await importOne(store, 'second.csv', `${CUSTOMERS}C0,别人,,\nC1,宋建国,13900000000,\n`);
    const phones = `SELECT f.value, r.file_name AS file, f.line FROM customer_fact f JOIN customer c ON c.id = f.customer_id
                    JOIN import_run r ON r.id = f.import_id WHERE c.number = 'C1' AND f.field = 'phone' ORDER BY f.last_at`;
    expect(await rows(phones)).toEqual([
      { value: '13812345678', file: 'first.csv', line: 2 },
      { value: '13900000000', file: 'second.csv', line: 3 },
    ]);
    expect(await rows(`SELECT phone FROM customer WHERE number = 'C1'`)).toEqual([{ phone: '13900000000' }]);
    expect(await importOne(store, 'third.csv', `${CUSTOMERS}C1,宋建国,13812345678,\n`)).toMatchObject({
      updated: 1,
    });
    expect(await rows(phones)).toMatchObject([{ file: 'second.csv' }, { file: 'third.csv' }]);
  });

  test('a mapping that a person gave wins, and is remembered for the same headings', async () => {
    const file = 'a,b,phone\nD001,店,x\n';
    const mapping = { a: 'code', b: 'name', phone: null };
    const given = await importOne(store, 'd.csv', file, { kind: 'dealers', mapping });
    expect(given).toMatchObject({
      inserted: 1,
      columns: [{ field: 'code' }, { field: 'name' }, { field: null }],
    });
    const later = await importOne(store, 'd.csv', 'A, b ,Phone\nD002,店二,x\n');
    expect(later).toMatchObject({ inserted: 1, missing: [] });
    await expect(
      importOne(store, 'd.csv', file, { kind: 'dealers', mapping: { a: 'colour' } }),
    ).rejects.toThrow(/names a field colour/);
    await expect(
      importOne(store, 'd.csv', file, { kind: 'dealers', mapping: { a: 'code', b: 'code' } }),
    ).rejects.toThrow(/gives code two columns/);
  });

  test('a mapping tried only is not remembered', async () => {
    const mapping = { a: 'code', b: 'name' };
    await importOne(store, 'd.csv', 'a,b\nD1,店\n', { kind: 'dealers', mapping, dryRun: true });
    const report = await importOne(store, 'd.csv', 'a,b\nD1,店\n', { kind: 'dealers' });
    expect(report.missing).toEqual(['code', 'name']);
  });
});

describe('accounts', () => {
  const accounts = (...lines: string[]) => `site,account,customer_number,basis,date\n${lines.join('\n')}\n`;
  const LINE = 'bbs.example.com,77,C1,车主认证,2024-02-01';

  test('a link that a person undid stays undone, one that ran out is made again', async () => {
    await importAll(store, CRM);
    await store.pool.query('UPDATE link SET undone_at = now(), undone_by = $1', ['somebody']);
    expect(await importOne(store, 'a.csv', accounts(LINE))).toMatchObject({ inserted: 0, unchanged: 1 });
    await store.pool.query(`UPDATE link SET undone_at = NULL, undone_by = NULL, expires_on = '2025-01-01'`);
    expect(await importOne(store, 'a.csv', accounts(LINE))).toMatchObject({ inserted: 1 });
    expect(await importOne(store, 'a.csv', accounts(LINE))).toMatchObject({ inserted: 0, unchanged: 1 });
    expect(await rows('SELECT count(*)::int AS n FROM link')).toEqual([{ n: 2 }]);
  });

  test('an account that is another customer’s is told, and a host must be one', async () => {
    await importAll(store, CRM);
    const report = await importOne(
      store,
      'a.csv',
      accounts(
        'bbs.example.com,77,C2,认证,',
        'not a host,78,C2,认证,',
        'http://bbs.example.com/,79,C2,认证,',
      ),
    );
    expect(report).toMatchObject({ inserted: 1, failed: 2 });
    expect(report.errors.map(({ line, code }) => [line, code])).toEqual([
      [2, 'accountTaken'],
      [3, 'siteWrong'],
    ]);
  });
});

test('a valid line always goes through, whatever names, blanks and forms it comes in', async () => {
  const digits = (n: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: n, maxLength: n });
  const customer = fc.record({
    number: fc.stringMatching(/^[A-Z]{1,3}[0-9]{1,8}$/),
    name: fc
      .string({ unit: fc.constantFrom(...'宋建国李梅王ABCabc·,"\' -'), maxLength: 20 })
      .map((rest) => `宋${rest}`),
    phone: fc.tuple(fc.constantFrom('13', '15', '18', '+86 139'), digits(9)).map(([head, tail]) => {
      const mobile = head.startsWith('+') ? `${head}${tail.slice(1)}` : `${head}${tail}`;
      return mobile;
    }),
    since: fc.constantFrom('2024-03-05', '2024/3/5', '2024年3月5日', '20240305', ''),
    city: fc.constantFrom('重庆', '', ' 北京 '),
  });
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(customer, { selector: ({ number }) => number, minLength: 1, maxLength: 20 }),
      async (customers) => {
        const lines = customers.map((each) =>
          [each.number, each.name, each.phone, each.since, each.city].map(quoted).join(','),
        );
        const report = await importOne(
          store,
          'c.csv',
          `编号,姓名,手机,建档日期,城市\n${lines.join('\n')}\n`,
          {
            kind: 'customers',
            dryRun: true,
          },
        );
        expect(report).toMatchObject({ errors: [], failed: 0, inserted: customers.length });
      },
    ),
    { numRuns: 60 },
  );
});
