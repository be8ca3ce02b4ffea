import { createRoute, z } from '@hono/zod-openapi';
import { TopicMap, TopicMapQuery, TopicMonths } from '../../../shared/contract/topics.ts';
import { businessDay } from '../../../store/business-day.ts';
import { topicMap, topicMonths } from '../../../store/queries/topic-map.ts';
import { type Deps, json, router } from '../env.ts';
import { inOrder } from '../period.ts';
import { refusals } from '../problems.ts';

const map = createRoute({
  method: 'get',
  path: '/topics',
  summary: 'Complaints or negatives of every series by topic, each against what was to be expected',
  request: { query: TopicMapQuery },
  responses: { 200: { description: 'Series × topics', content: json(TopicMap) }, ...refusals(401, 422) },
});

const months = createRoute({
  method: 'get',
  path: '/topics/{series}',
  summary: 'The same of one series over thirteen months',
  request: { params: z.object({ series: z.string().min(1).max(80) }), query: TopicMapQuery },
  responses: { 200: { description: 'Topics × months', content: json(TopicMonths) }, ...refusals(401, 422) },
});

export const topicsRoutes = ({ store, settings }: Deps) =>
  router()
    .openapi(map, async (c) =>
      c.json(
        await topicMap(store, inOrder(c.req.valid('query')), businessDay(new Date(), settings.timeZone)),
        200,
      ),
    )
    .openapi(months, async (c) =>
      c.json(await topicMonths(store, c.req.valid('param').series, inOrder(c.req.valid('query'))), 200),
    );
