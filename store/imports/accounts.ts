import { z } from 'zod';
import { LINKING } from '../queries/links.ts';
import { customerIds } from './customer-ids.ts';
import { isHost } from './post-lines.ts';
import { withKnown } from './references.ts';
import { defineTable, type FieldFault } from './table-kind.ts';
import { code, needed, optional, pastDay, text } from './values.ts';

interface Account {
  site: string;
  account: string;
  customer: string;
  basis: string;
  date: string | null;
}

const site = (written: string): string | { code: 'siteWrong' } => {
  const host = written
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase();
  return isHost(host) ? host : { code: 'siteWrong' };
};

const PURPOSE = '自有社区账号';

/** Known accounts of the maker's own community: each becomes a link that holds for a year. */
export const accounts = defineTable<Account>({
  kind: 'accounts',
  fields: {
    site: { required: true, headings: ['host', 'forum', 'website', '站点', '网站', '论坛', '社区', '域名'] },
    account: {
      required: true,
      headings: ['account id', 'user id', 'uid', 'author', '账号', '帐号', '用户ID', '论坛账号', '社区账号'],
    },
    customer: {
      required: true,
      headings: ['customer number', 'customer no', 'customer id', '客户编号', '客户号'],
    },
    basis: { required: true, headings: ['evidence', 'source', 'ground', '依据', '来源', '凭据'] },
    date: { required: false, headings: ['since', 'linked on', 'day', '日期', '绑定日期', '关联日期'] },
  },
  row: (today) =>
    z.object({
      site: needed<string>(site),
      account: needed(text(200)),
      customer: needed(code),
      basis: needed(text(200)),
      date: optional(pastDay(today)),
    }),
  key: { field: 'account', of: (row) => JSON.stringify([row.site, row.account]) },
  async write(lines, { client, importId, madeBy, day, timeZone }) {
    const { ids } = await customerIds(
      client,
      lines.map(({ row }) => row.customer),
    );
    const { known, faults } = withKnown(lines, [
      { field: 'customer', of: (row) => row.customer, ids, code: 'unknownCustomer' },
    ]);
    // As when a person links: two at the same moment must not both find the account free.
    await client.query(`SELECT pg_advisory_xact_lock(${LINKING})`);
    const { rows } = await client.query<{ line: number; became: 'inserted' | 'unchanged' | 'taken' }>(LINK, [
      known.map(({ line }) => line),
      known.map(({ row }) => row.site),
      known.map(({ row }) => row.account),
      known.map(({ row }) => ids.get(row.customer)),
      known.map(({ row }) => row.basis),
      known.map(({ row }) => row.date),
      day,
      timeZone,
      PURPOSE,
      madeBy,
      importId,
    ]);
    const became = new Map(rows.map((row) => [row.line, row.became]));
    const taken = known.flatMap(({ line, row }): FieldFault[] =>
      became.get(line) === 'taken'
        ? [{ line, field: 'account', code: 'accountTaken', value: row.account }]
        : [],
    );
    const inserted = rows.filter((row) => row.became === 'inserted').length;
    return {
      outcome: { inserted, updated: 0, unchanged: known.length - inserted - taken.length },
      faults: [...faults, ...taken],
    };
  },
});

/**
 * A link that holds is left as it is; one that a person undid after the day the file names stays undone. One that only
 * ran out is made again, from today if the file's day is that of the old one.
 */
const LINK = `
  WITH line AS (
    SELECT u.*, coalesce(u.date, $7::date)::timestamp AT TIME ZONE $8 AS made_at,
           (SELECT l.customer_id FROM link l WHERE l.host = u.host AND l.author_key = u.account
              AND l.undone_at IS NULL AND l.expires_on >= $7::date ORDER BY l.customer_id <> u.customer LIMIT 1) AS holder,
           EXISTS (SELECT 1 FROM link l WHERE l.host = u.host AND l.author_key = u.account AND l.customer_id = u.customer
              AND l.undone_at >= coalesce(u.date::timestamp AT TIME ZONE $8, '-infinity')) AS undone
    FROM unnest($1::int[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::date[])
         AS u(line, host, account, customer, basis, date)
  ), added AS (
    INSERT INTO link (host, author_key, customer_id, evidence, purpose, made_by, import_id, made_at, expires_on)
    SELECT n.host, n.account, n.customer, n.basis, $9, $10, $11,
           CASE WHEN EXISTS (SELECT 1 FROM link l WHERE l.host = n.host AND l.author_key = n.account
                               AND l.customer_id = n.customer AND l.made_at = n.made_at) THEN now() ELSE n.made_at END,
           ($7::date + interval '1 year')::date
    FROM line n WHERE n.holder IS NULL AND NOT n.undone
  )
  SELECT line, CASE WHEN holder IS NULL AND NOT undone THEN 'inserted'
                    WHEN holder IS NOT NULL AND holder <> customer THEN 'taken' ELSE 'unchanged' END AS became
  FROM line`;
