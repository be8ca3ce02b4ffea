import type { SegmentRule } from '../../../shared/contract/segments.ts';
import type { Cuts } from '../../../shared/measures/value-matrix.ts';
import { linkHolds, whileOwned } from '../customers.ts';
import { complaintsOf } from './complaints.ts';
import { PURCHASES } from './purchases.ts';
import { graded } from './value.ts';

/** What a rule is judged by, beside the customers. */
export interface RuleContext {
  /** Puts a value into the query. */
  place: (value: unknown) => string;
  /** Placeholder of the business day. */
  today: string;
  cuts: Cuts | null;
}

/** Conditions on customer c, all of which must hold. */
export function ruleConditions(rule: SegmentRule, { place, today, cuts }: RuleContext): string[] {
  const { kinds, cities, dealers, series, boughtFrom, boughtTo, visits, complaints, grades, linked } = rule;
  const conditions: string[] = [];
  const since = (months: number) => `(${today}::date - make_interval(months => ${place(months)}::int))`;
  if (kinds) conditions.push(`c.kind = ANY(${place(kinds)}::text[])`);
  if (cities) conditions.push(`c.city = ANY(${place(cities)}::text[])`);
  if (dealers) conditions.push(`c.dealer_id = ANY(${place(dealers)}::bigint[])`);
  if (series)
    conditions.push(`c.id IN (SELECT customer_id FROM vehicle WHERE series = ANY(${place(series)}::text[]))`);
  if (boughtFrom !== undefined || boughtTo !== undefined)
    conditions.push(`c.id IN (SELECT customer_id FROM (${PURCHASES}) p
      WHERE p.day BETWEEN ${place(boughtFrom ?? '-infinity')}::date AND ${place(boughtTo ?? 'infinity')}::date)`);
  if (visits) {
    const number = `(SELECT count(*) FROM visit i JOIN vehicle w ON w.id = i.vehicle_id
      WHERE w.customer_id = c.id AND ${whileOwned('i', 'w')} AND i.day > ${since(visits.months)})`;
    if (visits.atLeast !== undefined) conditions.push(`${number} >= ${place(visits.atLeast)}::int`);
    if (visits.atMost !== undefined) conditions.push(`${number} <= ${place(visits.atMost)}::int`);
  }
  if (complaints)
    conditions.push(`(SELECT count(*) FROM (${complaintsOf(today)}) x WHERE x.day > ${since(complaints.months)})
      >= ${place(complaints.atLeast)}::int`);
  if (grades) conditions.push(graded(grades, cuts, place));
  if (linked !== undefined)
    conditions.push(
      `${linked ? '' : 'NOT '}EXISTS (SELECT 1 FROM link l WHERE l.customer_id = c.id AND ${linkHolds(today)})`,
    );
  return conditions;
}
