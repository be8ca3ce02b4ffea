import { createRoute } from '@hono/zod-openapi';
import { allSeries } from '../../../shared/catalogue/catalogue.ts';
import { CatalogueSeries } from '../../../shared/contract/catalogue.ts';
import { json, router } from '../env.ts';
import { refusals } from '../problems.ts';

const list = createRoute({
  method: 'get',
  path: '/catalogue/series',
  summary: 'Every series of the catalogue, by key, name and brand',
  responses: { 200: { description: 'Series', content: json(CatalogueSeries) }, ...refusals(401) },
});

export const catalogueRoutes = () =>
  router().openapi(list, (c) =>
    c.json(
      { series: allSeries.map(({ key, name, brand }) => ({ series: key, name, brand: brand.name })) },
      200,
    ),
  );
