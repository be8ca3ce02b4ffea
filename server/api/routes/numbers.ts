import { createRoute } from '@hono/zod-openapi';
import { Overview, OverviewQuery, Trend, TrendQuery } from '../../../shared/contract/numbers.ts';
import { businessDay } from '../../../store/business-day.ts';
import { overview, trend } from '../../../store/queries/numbers.ts';
import { type Deps, json, router } from '../env.ts';
import { inOrder } from '../period.ts';
import { refusals } from '../problems.ts';

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
