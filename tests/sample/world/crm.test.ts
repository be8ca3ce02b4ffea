import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { crmFiles } from '../../../sample/world/crm/files.ts';
import { mangle } from '../../../sample/world/crm/mangled.ts';
import { checkDigit } from '../../../sample/world/crm/vin.ts';
import { ANCHOR, SITES, worldAt } from './worlds.ts';

const { world, lines } = worldAt(ANCHOR);
const files = crmFiles(world.crm, world.events, SITES);
const rows = (name: string, encoding = 'utf8'): Record<string, string>[] =>
  parse(iconv.decode(files[name] ?? Buffer.alloc(0), encoding), { columns: true, bom: true });

describe('the files of the maker', () => {
  it('hold what they promise', () => {
    expect(rows('dealers.csv')).toHaveLength(12);
    expect(new Set(rows('dealers.csv').map((row) => row.region)).size).toBeGreaterThanOrEqual(5);
    expect(rows('customers.csv', 'gbk')).toHaveLength(2000);
    expect(rows('vehicles.csv')).toHaveLength(2600);
    expect(rows('visits.csv').length).toBeGreaterThan(7000);
    expect(rows('accounts.csv')).toHaveLength(30);
    expect(rows('sales.csv').length).toBe(36 * 6 * (1 + 5));
    expect(rows('events.csv').length).toBeGreaterThanOrEqual(7);
    expect(files['visits.csv']?.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('point at each other without a gap, and nothing is given twice', () => {
    const dealers = new Set(rows('dealers.csv').map((row) => row.code));
    const customers = rows('customers.csv', 'gbk');
    const numbers = new Set(customers.map((row) => row.客户编号));
    expect(numbers.size).toBe(2000);
    expect(new Set(customers.map((row) => row.手机号码)).size).toBe(2000);
    for (const row of customers) {
      expect(dealers).toContain(row.经销商代码);
      expect(row.手机号码).toMatch(/^1390000\d{4}$/);
    }
    const told = customers.filter((row) => row.销售顾问 !== '');
    expect(told.length).toBeGreaterThan(1800);
    for (const row of told) expect(row.销售顾问).toMatch(/^\p{Script=Han}{2}$/u);
    const vehicles = rows('vehicles.csv');
    const vins = new Set(vehicles.map((row) => row.vin));
    expect(vins.size).toBe(2600);
    for (const row of vehicles) {
      expect(numbers).toContain(row.customer_number);
      const vin = row.vin ?? '';
      expect(vin).toMatch(/^L00[0-9A-HJ-NPR-Z]{14}$/);
      expect(vin[8]).toBe(checkDigit(vin));
      expect((row.built_on ?? '') < (row.bought_on ?? '')).toBe(true);
    }
    const visits = rows('visits.csv');
    expect(new Set(visits.map((row) => row.工单号)).size).toBe(visits.length);
    for (const row of visits) if (!vins.has(row.VIN ?? '')) throw new Error(`${row.工单号} has no car`);
    for (const row of rows('accounts.csv')) expect(numbers).toContain(row.customer_number);
  });

  it('know sixty authors, half of them by name, the others from what they write', () => {
    expect(world.crm.accounts).toHaveLength(60);
    expect(world.crm.accounts.filter((account) => account.known)).toHaveLength(30);
    const authors = new Set(lines.map((line) => `${line.site} ${line.author.id}`));
    const hidden = world.crm.accounts.filter((account) => !account.known);
    const telling = hidden.filter(({ site, persona }) => {
      const own = lines.filter(
        (line) => line.site === SITES[site] && line.author.id === String(persona.author.uid),
      );
      return own.some(
        (line) => line.body.includes(persona.author.city) || line.body.includes(persona.dealer.name),
      );
    });
    for (const { site, persona } of world.crm.accounts)
      expect(authors).toContain(`${SITES[site]} ${persona.author.uid}`);
    expect(telling.length).toBeGreaterThan(20);
  });

  it('are clean unless asked to be mangled', () => {
    const bad = crmFiles(mangle(world.crm), world.events, SITES);
    expect(iconv.decode(bad['customers.csv'] ?? Buffer.alloc(0), 'gbk')).toContain('1.39E+10');
    expect(iconv.decode(files['customers.csv'] ?? Buffer.alloc(0), 'gbk')).not.toContain('E+');
  });
});
