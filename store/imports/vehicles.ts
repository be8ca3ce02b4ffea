import { z } from 'zod';
import { customerIds } from './customer-ids.ts';
import { withKnown } from './references.ts';
import { defineTable } from './table-kind.ts';
import { upsert } from './upsert.ts';
import { code, needed, optional, pastDay, plate, series, text, vin } from './values.ts';

interface Vehicle {
  vin: string;
  plate: string | null;
  customer: string;
  series: string;
  trim: string | null;
  builtOn: string | null;
  boughtOn: string | null;
}

export const vehicles = defineTable<Vehicle>({
  kind: 'vehicles',
  fields: {
    vin: {
      required: true,
      headings: [
        'vehicle',
        'vin code',
        'chassis number',
        '车架号',
        'VIN码',
        '底盘号',
        '车辆识别代号',
        '车辆识别码',
      ],
    },
    plate: {
      required: false,
      headings: [
        'plate number',
        'licence plate',
        'license plate',
        'registration',
        '车牌号',
        '车牌',
        '牌照',
        '车牌号码',
      ],
    },
    customer: {
      required: true,
      headings: ['customer number', 'customer no', 'customer id', 'owner', '客户编号', '客户号', '车主编号'],
    },
    series: { required: true, headings: ['model', 'car series', '车系', '车型', '车系名称', '系列'] },
    trim: {
      required: false,
      headings: ['variant', 'version', 'trim level', '配置', '款型', '车型配置', '版本'],
    },
    builtOn: {
      required: false,
      headings: [
        'built on',
        'build date',
        'built',
        'production date',
        '生产日期',
        '制造日期',
        '下线日期',
        '出厂日期',
      ],
    },
    boughtOn: {
      required: false,
      headings: [
        'bought on',
        'purchase date',
        'bought',
        'sold on',
        'sale date',
        '购车日期',
        '购买日期',
        '销售日期',
        '提车日期',
      ],
    },
  },
  row: (today) =>
    z.object({
      vin: needed(vin),
      plate: optional(plate),
      customer: needed(code),
      series: needed(series),
      trim: optional(text(80)),
      builtOn: optional(pastDay(today)),
      boughtOn: optional(pastDay(today)),
    }),
  key: { field: 'vin', of: (row) => row.vin },
  async write(lines, { client }) {
    const { ids } = await customerIds(
      client,
      lines.map(({ row }) => row.customer),
    );
    const { known, faults } = withKnown(lines, [
      { field: 'customer', of: (row) => row.customer, ids, code: 'unknownCustomer' },
    ]);
    const outcome = await upsert(
      client,
      'vehicle',
      'vin',
      {
        vin: { type: 'text' },
        plate: { type: 'text' },
        customer_id: { type: 'bigint' },
        series: { type: 'text' },
        trim: { type: 'text' },
        built_on: { type: 'date' },
        bought_on: { type: 'date' },
      },
      known.map(({ row }) => ({
        vin: row.vin,
        plate: row.plate,
        customer_id: ids.get(row.customer) ?? null,
        series: row.series,
        trim: row.trim,
        built_on: row.builtOn,
        bought_on: row.boughtOn,
      })),
    );
    return { outcome, faults };
  },
});
