import { createRoute } from '@hono/zod-openapi';
import { Overview, OverviewQuery, Trend, TrendQuery } from '../../../shared/contract/numbers.ts';
import { businessDay } from '../../../store/business-day.ts';
import { overview, trend } from '../../../store/queries/numbers.ts';
import { type Deps, json, router } from '../env.ts';
import { Refused, refusals } from '../problems.ts';

const overviewRoute = createRoute({
  method: 'get',
  path: '/overview',
  summary: 'Heat, reputation, negatives and complaints per series with their change',
  request: { query: OverviewQuery },
  responses: { 200: { description: 'Cards', content: json(Overview) }, ...refusals(401, 422) },
});

const trendRoute = createRoute({
  method: 'get',
  path: '/trend',
  summary: 'The same figures of one series by day or month',
  request: { query: TrendQuery },
  responses: { 200: { description: 'Points', content: json(Trend) }, ...refusals(401, 422) },
});

export const numbersRoutes = ({ store, understanding, settings }: Deps) =>
  router()
    .openapi(overviewRoute, async (c) =>
      c.json(
        await overview(
          store,
          inOrder(c.req.valid('query')),
          understanding,
          businessDay(new Date(), settings.timeZone),
        ),
        200,
      ),
    )
    .openapi(trendRoute, async (c) => c.json(await trend(store, inOrder(c.req.valid('query'))), 200));

const MAX_DAYS = 366 * 20;
const DAY_MS = 86_400_000;

function inOrder<Query extends { from: string; to: string }>(query: Query): Query {
  const days = (Date.parse(query.to) - Date.parse(query.from)) / DAY_MS;
  if (days < 0) throw new Refused(422, `from (${query.from}) is after to (${query.to}); exchange them.`);
  if (days > MAX_DAYS) throw new Refused(422, 'from and to are more than 20 years apart; ask for less.');
  return query;
}
