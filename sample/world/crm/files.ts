import iconv from 'iconv-lite';
import type { WorldEvent } from '../events.ts';
import type { Sites } from '../lines.ts';
import type { Crm } from './crm.ts';
import { DEALERS } from './dealers.ts';

const cell = (value: string | number) => {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const table = (head: string, rows: (string | number)[][]) =>
  [head, ...rows.map((row) => row.map(cell).join(','))].map((line) => `${line}\r\n`).join('');

/** The CSV files of the world by name, as the systems they come from would write them. */
export function crmFiles(crm: Crm, events: readonly WorldEvent[], sites: Sites): Record<string, Buffer> {
  const utf8 = (head: string, rows: (string | number)[][]) => Buffer.from(table(head, rows));
  return {
    'dealers.csv': utf8(
      'code,name,region',
      DEALERS.map((d) => [d.code, d.name, d.region]),
    ),
    'customers.csv': iconv.encode(
      table(
        '客户编号,姓名,客户类型,手机号码,城市,经销商代码,销售顾问,建档日期',
        crm.customers.map((c) => [c.number, c.name, c.kind, c.phone, c.city, c.dealer, c.adviser, c.since]),
      ),
      'gbk',
    ),
    'vehicles.csv': utf8(
      'vin,plate,customer_number,series,trim,built_on,bought_on',
      crm.vehicles.map((v) => [v.vin, v.plate, v.customer, v.series.name, v.trim, v.built, v.boughtOn]),
    ),
    'visits.csv': Buffer.from(
      `\ufeff${table(
        '工单号,VIN,服务站代码,进站日期,类别,里程,维修内容,配件号,故障码,是否索赔',
        crm.visits.map((v) => [
          v.order,
          v.vin,
          v.dealer,
          v.day,
          v.kind,
          v.mileage,
          v.work,
          v.part,
          v.fault,
          v.claim,
        ]),
      )}`,
    ),
    'accounts.csv': utf8(
      'site,account,customer_number,basis,date',
      crm.accounts
        .filter((a) => a.known)
        .map((a) => [sites[a.site], a.persona.author.uid, a.customer, a.basis, a.day]),
    ),
    'events.csv': utf8(
      'day,kind,series,title',
      events.map((e) => [e.day, e.kind, e.series, e.title]),
    ),
    'sales.csv': utf8(
      '车系,月份,大区,销量',
      crm.sales.map((s) => [s.series, s.month, s.region, s.units]),
    ),
  };
}
