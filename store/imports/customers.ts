import type pg from 'pg';
import { z } from 'zod';
import { customerIds } from './customer-ids.ts';
import { withKnown } from './references.ts';
import { defineTable, type ReadLine } from './table-kind.ts';
import { idsOf, upsert } from './upsert.ts';
import { code, needed, oneOf, optional, pastDay, phone, text } from './values.ts';

interface Customer {
  number: string;
  name: string;
  kind: 'person' | 'fleet' | 'dealer' | 'prospect' | null;
  phone: string | null;
  city: string | null;
  dealer: string | null;
  adviser: string | null;
  since: string | null;
}

const kinds = oneOf<'person' | 'fleet' | 'dealer' | 'prospect'>(
  new Map([
    ['person', ['个人用户', '个人', '个人客户', '用户', '车主', 'owner', 'end user', 'private']],
    ['fleet', ['大客户', '集团客户', '单位', '单位客户', '公司', 'company', 'key account']],
    ['dealer', ['经销商', '服务站']],
    ['prospect', ['意向客户', '潜在客户', '潜客', 'A卡', 'lead']],
  ]),
);

export const customers = defineTable<Customer>({
  kind: 'customers',
  fields: {
    number: {
      required: true,
      headings: [
        'customer number',
        'customer no',
        'customer id',
        'customer code',
        '客户编号',
        '客户号',
        '客户代码',
        '编号',
      ],
    },
    name: {
      required: true,
      headings: [
        'customer name',
        'full name',
        'customer',
        '姓名',
        '客户姓名',
        '客户名称',
        '车主姓名',
        '车主',
      ],
    },
    kind: { required: false, headings: ['customer kind', 'customer type', 'type', '客户类型', '客户类别'] },
    phone: {
      required: false,
      headings: [
        'phone number',
        'mobile',
        'mobile phone',
        'telephone',
        'tel',
        '手机号码',
        '手机号',
        '手机',
        '联系电话',
        '电话',
        '移动电话',
      ],
    },
    city: { required: false, headings: ['town', '城市', '所在城市', '市', '常住城市'] },
    dealer: {
      required: false,
      headings: [
        'dealer code',
        'dealer no',
        '经销商代码',
        '经销商编号',
        '经销商',
        '所属经销商',
        '销售店代码',
      ],
    },
    adviser: {
      required: false,
      headings: [
        'advisor',
        'sales adviser',
        'service adviser',
        'consultant',
        '顾问',
        '销售顾问',
        '服务顾问',
        '专属顾问',
      ],
    },
    since: {
      required: false,
      headings: ['created', 'created on', 'customer since', 'registered', '建档日期', '建档时间', '登记日期'],
    },
  },
  row: (today) =>
    z.object({
      number: needed(code),
      name: needed(text(100)),
      kind: optional(kinds),
      phone: optional(phone),
      city: optional(text(60)),
      dealer: optional(code),
      adviser: optional(text(60)),
      since: optional(pastDay(today)),
    }),
  key: { field: 'number', of: (row) => row.number },
  async write(lines, { client, importId }) {
    const dealerIds = await idsOf(
      client,
      'dealer',
      'code',
      lines.map(({ row }) => row.dealer),
    );
    const { known, faults } = withKnown(lines, [
      { field: 'dealer', of: (row) => row.dealer, ids: dealerIds, code: 'unknownDealer' },
    ]);
    const { merged } = await customerIds(
      client,
      known.map(({ row }) => row.number),
      'UPDATE',
    );
    // What a file says of a merged customer is told of the one kept, and changes nothing there.
    const own = known.filter(({ row }) => !merged.has(row.number));
    const outcome = await upsert(
      client,
      'customer',
      'number',
      {
        number: { type: 'text' },
        name: { type: 'text' },
        kind: { type: 'text', otherwise: `'person'` },
        phone: { type: 'text' },
        city: { type: 'text' },
        dealer_id: { type: 'bigint' },
        adviser: { type: 'text' },
        since: { type: 'date' },
      },
      own.map(({ row: { number, name, kind, phone, city, dealer, adviser, since } }) => ({
        number,
        name,
        kind,
        phone,
        city,
        dealer_id: dealer === null ? null : (dealerIds.get(dealer) ?? null),
        adviser,
        since,
      })),
    );
    await writeFacts(client, known, importId);
    return { outcome: { ...outcome, unchanged: outcome.unchanged + known.length - own.length }, faults };
  },
});

const FACTS = ['name', 'kind', 'phone', 'city', 'dealer', 'adviser', 'since'] as const;

/** Every value with the file and line that said so last; values that differ stand side by side. */
async function writeFacts(
  client: pg.ClientBase,
  lines: ReadLine<Customer>[],
  importId: number,
): Promise<void> {
  const { ids, merged } = await customerIds(
    client,
    lines.map(({ row }) => row.number),
  );
  const facts = lines.flatMap(({ line, row }) =>
    FACTS.flatMap((field) => {
      const value = row[field];
      const number = merged.has(row.number) ? row.number : '';
      return value === null ? [] : [{ id: ids.get(row.number), field, value, number, line }];
    }),
  );
  await client.query(
    `INSERT INTO customer_fact (customer_id, field, value, number, import_id, line)
     SELECT u.id, u.field, u.value, u.number, $1, u.line
     FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::int[]) AS u(id, field, value, number, line)
     ON CONFLICT (customer_id, number, field, value) DO UPDATE SET import_id = EXCLUDED.import_id, line = EXCLUDED.line, last_at = now()`,
    [
      importId,
      facts.map(({ id }) => id),
      facts.map(({ field }) => field),
      facts.map(({ value }) => value),
      facts.map(({ number }) => number),
      facts.map(({ line }) => line),
    ],
  );
}
