import { z } from 'zod';
import type { EVENT_KINDS } from '../../shared/contract/events.ts';
import { defineTable } from './table-kind.ts';
import { day, needed, oneOf, optional, series, text } from './values.ts';

interface Event {
  day: string;
  kind: (typeof EVENT_KINDS)[number];
  series: string | null;
  title: string;
}

const kinds = oneOf<Event['kind']>(
  new Map([
    ['recall', ['召回']],
    ['launch', ['上市', '发布', '新车上市']],
    ['press', ['媒体', '报道', '新闻', '3·15', '315']],
    ['policy', ['政策', '法规']],
    ['other', ['其他', '其它']],
  ]),
);

export const events = defineTable<Event>({
  kind: 'events',
  fields: {
    day: { required: true, headings: ['date', 'on', '日期', '时间', '发生日期'] },
    kind: { required: true, headings: ['event kind', 'type', '类别', '类型', '事件类型'] },
    series: { required: false, headings: ['model', 'car series', '车系', '车型'] },
    title: { required: true, headings: ['event', 'what', 'name', '标题', '事件', '事件名称', '说明'] },
  },
  row: () =>
    z.object({
      day: needed(day),
      kind: needed(kinds),
      series: optional(series),
      title: needed(text(120)),
    }),
  key: { field: 'title', of: (row) => JSON.stringify([row.day, row.kind, row.series, row.title]) },
  async write(lines, { client, madeBy }) {
    const rows = lines.map(({ row }) => row);
    const { rowCount } = await client.query(
      `INSERT INTO event (made_by, day, kind, series, title)
       SELECT $1, * FROM unnest($2::date[], $3::text[], $4::text[], $5::text[])
       ON CONFLICT (day, kind, series, title) DO NOTHING`,
      [
        madeBy,
        rows.map((row) => row.day),
        rows.map((row) => row.kind),
        rows.map((row) => row.series),
        rows.map((row) => row.title),
      ],
    );
    const inserted = rowCount ?? 0;
    return { outcome: { inserted, updated: 0, unchanged: rows.length - inserted }, faults: [] };
  },
});
