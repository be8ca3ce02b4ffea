import { createRoute } from '@hono/zod-openapi';
import { Rivals, RivalsQuery } from '../../../shared/contract/rivals.ts';
import { businessDay } from '../../../store/business-day.ts';
import { rivals } from '../../../store/queries/rivals.ts';
import { type Deps, json, router } from '../env.ts';
import { inOrder } from '../period.ts';
import { refusals } from '../problems.ts';

const compare = createRoute({
  method: 'get',
  path: '/rivals',
  summary: 'A series beside its rivals: the same figures, share of voice, complaints per 10,000 sold',
  request: { query: RivalsQuery },
  responses: { 200: { description: 'Columns', content: json(Rivals) }, ...refusals(401, 422) },
});

export const rivalsRoutes = ({ store, understanding, settings }: Deps) =>
  router().openapi(compare, async (c) => {
    const query = inOrder(c.req.valid('query'));
    return c.json(await rivals(store, query, understanding, businessDay(new Date(), settings.timeZone)), 200);
  });
