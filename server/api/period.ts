import { Refused } from './problems.ts';

const MAX_DAYS = 366 * 20;
const DAY_MS = 86_400_000;

/** The query itself when its days are in order and not further apart than a database should be asked for. */
export function inOrder<Query extends { from: string; to: string }>(query: Query): Query {
  const days = (Date.parse(query.to) - Date.parse(query.from)) / DAY_MS;
  if (days < 0) throw new Refused(422, `from (${query.from}) is after to (${query.to}); exchange them.`);
  if (days > MAX_DAYS) throw new Refused(422, 'from and to are more than 20 years apart; ask for less.');
  return query;
}
