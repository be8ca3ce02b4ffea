import { seriesByKey } from '../../../shared/catalogue/catalogue.ts';
import type { CaseRow, Cases, CasesQuery } from '../../../shared/contract/cases.ts';
import type { Store } from '../../open.ts';
import { withDue } from './due.ts';

/** Who looks, and what of whom they may see. */
export interface CaseViewer {
  userId: string;
  /** The dealer whose cases alone they see; null: all. */
  dealerLimit: number | null;
  now: Date;
  /** A customer's name, and an account's, as far as the role may see them. */
  customerName: (name: string) => string | null;
  authorName: (name: string) => string;
}

export interface CaseRecord extends Omit<CaseRow, 'seenAt' | 'due' | 'seriesName' | 'who' | 'dealer'> {
  seenAt: Date;
  dueWhat: 'firstResponse' | 'update' | 'promise' | null;
  dueAt: Date | null;
  late: boolean | null;
  dealerId: number | null;
  dealerName: string | null;
  customerName: string | null;
  authorName: string | null;
}

export const CASE_COLUMNS = `
  c.id, c.channel, c.kind, c.tier, c.state, c.title, c.series, c.hazards, c.reopened,
  c.seen_at AS "seenAt", greatest(0, c.seen_at::date - c.published_at::date) AS "lagDays",
  due.what AS "dueWhat", due.at AS "dueAt", due.late, c.dealer_id AS "dealerId", d.name AS "dealerName",
  o.name AS owner, u.name AS "customerName", a.name AS "authorName"`;

/** Names that belong to cases c. */
export const CASE_NAMES = `
  LEFT JOIN dealer d ON d.id = c.dealer_id
  LEFT JOIN person o ON o.id = c.owner_id
  LEFT JOIN customer u ON u.id = c.customer_id
  LEFT JOIN author a ON a.host = c.host AND a.key = c.author_key`;

const IN_ORDER = `ORDER BY c.state = 'closed', due.at NULLS LAST, c.seen_at DESC, c.id DESC`;

/** The cases that match, what is due first first; closed ones after those that are open, the newest first. */
export async function caseInbox(store: Store, query: CasesQuery, viewer: CaseViewer): Promise<Cases> {
  const values: unknown[] = [viewer.now];
  const value = (given: unknown) => `$${values.push(given)}`;
  const where = conditions(query, viewer, value).join(' AND ') || 'TRUE';
  const counted = await store.pool.query<{ total: number; late: number }>(
    `SELECT count(*)::int AS total, count(*) FILTER (WHERE due.late)::int AS late FROM ${withDue('$1')} WHERE ${where}`,
    values,
  );
  const from = query.cursor ?? 0;
  const found = await store.pool.query<CaseRecord>(
    // The page first, names only for what stands on it.
    `SELECT ${CASE_COLUMNS}
     FROM (
       SELECT c.id, due.* FROM ${withDue('$1')} WHERE ${where} ${IN_ORDER} LIMIT ${query.limit + 1} OFFSET ${value(from)}
     ) due JOIN care_case c ON c.id = due.id ${CASE_NAMES} ${IN_ORDER}`,
    values,
  );
  return {
    total: counted.rows[0]?.total ?? 0,
    late: counted.rows[0]?.late ?? 0,
    cases: found.rows.slice(0, query.limit).map((row) => caseRow(row, viewer)),
    nextCursor: found.rows.length > query.limit ? from + query.limit : null,
  };
}

function conditions(query: CasesQuery, viewer: CaseViewer, value: (given: unknown) => string): string[] {
  const where: string[] = [];
  const among = (column: string, of: readonly string[] | undefined) => {
    if (of && of.length > 0) where.push(`c.${column} = ANY(${value(of)}::text[])`);
  };
  if (viewer.dealerLimit !== null) where.push(`c.dealer_id = ${value(viewer.dealerLimit)}`);
  among('state', query.states);
  among('channel', query.channels);
  among('kind', query.kinds);
  among('tier', query.tiers);
  if (query.series !== undefined) where.push(`c.series = ${value(query.series)}`);
  if (query.dealer !== undefined) where.push(`c.dealer_id = ${value(query.dealer)}`);
  if (query.post !== undefined) where.push(`c.post_id = ${value(query.post)}`);
  if (query.owner === 'mine') where.push(`c.owner_id = ${value(viewer.userId)}`);
  if (query.owner === 'unowned') where.push('c.owner_id IS NULL');
  if (query.late) where.push('due.late');
  if (query.hazard) where.push(`c.hazards <> '{}'`);
  if (query.q !== undefined && query.q !== '')
    where.push(`position(lower(${value(query.q)}) IN lower(c.title || E'\\n' || c.body)) > 0`);
  return where;
}

/** As the viewer may see it. */
export function caseRow(record: CaseRecord, viewer: CaseViewer): CaseRow {
  const { seenAt, dueWhat, dueAt: at, late, dealerId, dealerName, customerName, authorName, ...row } = record;
  const customer = customerName === null ? null : viewer.customerName(customerName);
  return {
    ...row,
    seriesName: row.series === null ? null : (seriesByKey(row.series)?.name ?? row.series),
    who: customer ?? (authorName === null ? null : viewer.authorName(authorName)),
    dealer: dealerId === null ? null : { id: dealerId, name: dealerName ?? '' },
    seenAt: seenAt.toISOString(),
    due:
      dueWhat === null || at === null ? null : { what: dueWhat, at: at.toISOString(), late: late ?? false },
  };
}
