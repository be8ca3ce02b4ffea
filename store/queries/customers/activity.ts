import { whileOwned } from '../customers.ts';
import { PURCHASES } from './purchases.ts';

/** Rows of customer_id and day: whatever a customer came to us for, a purchase or a visit. */
export const ACTIVITY = `
  SELECT customer_id, day FROM (${PURCHASES}) bought
  UNION ALL
  SELECT w.customer_id, i.day FROM visit i JOIN vehicle w ON w.id = i.vehicle_id WHERE ${whileOwned('i', 'w')}`;

/** SQL of the first day of the twelve months up to a day. */
const yearTo = (day: string): string => `(${day}::date + 1 - interval '1 year')::date`;

/** Condition on customer c: active in the twelve months up to the day. */
const active = (day: string) =>
  `EXISTS (SELECT 1 FROM (${ACTIVITY}) a WHERE a.customer_id = c.id AND a.day BETWEEN ${yearTo(day)} AND ${day}::date)`;

/** Condition on customer c, a person or a company: gained or lost between the twelve months before and those up to the day. */
export function flowed(flow: 'gained' | 'lost', day: string): string {
  const [now, before] = [active(day), active(`(${yearTo(day)} - 1)`)];
  return `c.kind IN ('person', 'fleet') AND ${flow === 'gained' ? `${now} AND NOT ${before}` : `${before} AND NOT ${now}`}`;
}
