import { createRoute, z } from '@hono/zod-openapi';
import { Places, SeriesPlaces, SeriesPlacesQuery } from '../../../shared/contract/places.ts';
import { businessDay } from '../../../store/business-day.ts';
import { places, seriesPlaces } from '../../../store/queries/places.ts';
import { type Deps, json, router } from '../env.ts';
import { inOrder } from '../period.ts';
import { refusals } from '../problems.ts';

const list = createRoute({
  method: 'get',
  path: '/places',
  summary: 'Dealers and regions by which figures may be asked for',
  responses: { 200: { description: 'Places', content: json(Places) }, ...refusals(401) },
});

const ofSeries = createRoute({
  method: 'get',
  path: '/series/{series}/places',
  summary: 'Posts of one series by the dealers they name and by region',
  request: { params: z.object({ series: z.string().min(1).max(80) }), query: SeriesPlacesQuery },
  responses: { 200: { description: 'Most posts first', content: json(SeriesPlaces) }, ...refusals(401, 422) },
});

export const placesRoutes = ({ store, settings }: Deps) =>
  router()
    .openapi(list, async (c) => c.json(await places(store), 200))
    .openapi(ofSeries, async (c) => {
      const query = inOrder(c.req.valid('query'));
      const today = businessDay(new Date(), settings.timeZone);
      return c.json(await seriesPlaces(store, c.req.valid('param').series, query, today), 200);
    });
