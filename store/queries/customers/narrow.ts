import type { CustomersFilter } from '../../../shared/contract/links.ts';
import type { SegmentRule } from '../../../shared/contract/segments.ts';
import type { Store } from '../../open.ts';
import { withinLimit } from '../customers.ts';
import { flowed } from './activity.ts';
import { FLAWS } from './flaws.ts';
import { type CustomerScope, typedIds } from './matches.ts';
import { ruleConditions } from './rule.ts';
import { segmentRule } from './segments.ts';
import { valueCuts } from './value.ts';

/** A condition on customer c, its values so far, and what puts another value in. */
export interface Narrowed {
  where: string;
  /** The first is the business day. */
  values: unknown[];
  place: (value: unknown) => string;
}

/** The customers of a filter, or of a rule that has no name yet. A segment that is not the scope's holds nobody. */
export async function narrow(
  store: Store,
  { rule, ...filter }: CustomersFilter & { rule?: SegmentRule },
  { by, dealerLimit }: CustomerScope,
  today: string,
): Promise<Narrowed> {
  const { q, dealer, series, linked, adviser, flaw, segment, grade, flow, until = today } = filter;
  const values: unknown[] = [today];
  const place = (value: unknown) => `$${values.push(value)}`;
  // Says of which type the day is, where no other condition does.
  const conditions = ['$1::date IS NOT NULL'];
  if (dealerLimit !== null) conditions.push(withinLimit(place(dealerLimit)));
  if (adviser !== undefined) conditions.push(`c.adviser = ${place(adviser)}`);
  if (flaw !== undefined) conditions.push(`(${FLAWS[flaw]})`);
  if (flow !== undefined) conditions.push(flowed(flow, place(until)));
  if (q !== undefined) {
    const ids = typedIds(q, by, place);
    conditions.push(ids === null ? 'false' : `c.id IN (${ids})`);
  }
  const named = segment === undefined ? {} : await segmentRule(store, segment, dealerLimit);
  if (named === null) conditions.push('false');
  const asked: SegmentRule = {
    dealers: dealer === undefined ? undefined : [dealer],
    series: series === undefined ? undefined : [series],
    grades: grade === undefined ? undefined : [grade],
    linked,
  };
  const rules = [asked, named ?? {}, rule ?? {}];
  const cuts = rules.some(({ grades }) => grades) ? await valueCuts(store) : null;
  for (const each of rules) conditions.push(...ruleConditions(each, { place, today: '$1', cuts }));
  return { where: conditions.join(' AND '), values, place };
}
