import { z } from 'zod';
import { resolvePlacesAnew } from '../ingest/resolve-places-anew.ts';
import { lockDealers } from '../ingest/write-places.ts';
import { defineTable } from './table-kind.ts';
import { upsert } from './upsert.ts';
import { code, needed, optional, text } from './values.ts';

interface Dealer {
  code: string;
  name: string;
  region: string | null;
}

export const dealers = defineTable<Dealer>({
  kind: 'dealers',
  fields: {
    code: {
      required: true,
      headings: ['dealer code', 'dealer', '经销商代码', '经销商编号', '服务站代码', '网点代码', '代码'],
    },
    name: {
      required: true,
      headings: ['dealer name', '经销商名称', '经销商', '服务站名称', '网点名称', '名称', '店名'],
    },
    region: { required: false, headings: ['area', '大区', '区域', '地区', '省份'] },
  },
  row: () => z.object({ code: needed(code), name: needed(text(100)), region: optional(text(60)) }),
  key: { field: 'code', of: (row) => row.code },
  async write(lines, { client }) {
    await lockDealers(client);
    const outcome = await upsert(
      client,
      'dealer',
      'code',
      { code: { type: 'text' }, name: { type: 'text' }, region: { type: 'text' } },
      lines.map(({ row: { code, name, region } }) => ({ code, name, region })),
    );
    // Posts that came before their dealer was known here.
    if (outcome.inserted + outcome.updated > 0) await resolvePlacesAnew(client);
    return { outcome, faults: [] };
  },
});
