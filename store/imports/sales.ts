import { z } from 'zod';
import { defineTable } from './table-kind.ts';
import { catalogueSeries, monthUpTo, needed, optional, region, units } from './values.ts';

interface Sale {
  series: string;
  month: string;
  units: number;
  region: string | null;
}

/** '' stands for the whole country. */
const regionOf = (sale: Sale): string => sale.region ?? '';

export const sales = defineTable<Sale>({
  kind: 'sales',
  fields: {
    series: { required: true, headings: ['model', 'car series', '车系', '车型', '车系名称'] },
    month: { required: true, headings: ['sales month', 'period', '月份', '销售月份', '年月', '统计月份'] },
    units: {
      required: true,
      headings: ['sold', 'sales', 'sales volume', 'volume', '销量', '销售量', '销售台数', '台数'],
    },
    region: { required: false, headings: ['area', 'sales region', '大区', '区域', '地区', '销售大区'] },
  },
  row: (today) =>
    z.object({
      series: needed(catalogueSeries),
      month: needed(monthUpTo(today)),
      units: needed(units),
      region: optional(region),
    }),
  key: { field: 'month', of: (row) => JSON.stringify([row.series, row.month, regionOf(row)]) },
  async write(lines, { client }) {
    // Sorted, so that two imports lock the same rows in the same order.
    const rows = lines
      .map(({ row }) => ({ ...row, region: regionOf(row) }))
      .sort((a, b) =>
        JSON.stringify([a.series, a.month, a.region]) < JSON.stringify([b.series, b.month, b.region])
          ? -1
          : 1,
      );
    const { rows: written } = await client.query<{ inserted: boolean }>(
      `INSERT INTO sale_volume AS t (series, month, region, units)
       SELECT * FROM unnest($1::text[], $2::date[], $3::text[], $4::int[])
       ON CONFLICT (series, month, region) DO UPDATE SET units = EXCLUDED.units WHERE t.units <> EXCLUDED.units
       RETURNING t.xmax = 0 AS inserted`,
      (['series', 'month', 'region', 'units'] as const).map((name) => rows.map((row) => row[name])),
    );
    const inserted = written.filter((row) => row.inserted).length;
    const updated = written.length - inserted;
    return { outcome: { inserted, updated, unchanged: rows.length - written.length }, faults: [] };
  },
});
