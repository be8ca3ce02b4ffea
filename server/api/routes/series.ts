import { createRoute, z } from '@hono/zod-openapi';
import {
  AspectWeeks,
  Attention,
  AttentionQuery,
  ComplaintTopics,
  SeriesQuery,
  SeriesReport,
  TypicalPosts,
  TypicalQuery,
} from '../../../shared/contract/series.ts';
import { Unknown, UnknownQuery } from '../../../shared/contract/unknown.ts';
import { businessDay } from '../../../store/business-day.ts';
import { aspectWeeks } from '../../../store/queries/aspect-weeks.ts';
import { attention } from '../../../store/queries/attention.ts';
import { complaintTopics } from '../../../store/queries/complaint-topics.ts';
import { seriesReport } from '../../../store/queries/series-report.ts';
import { findTypicalPosts } from '../../../store/queries/typical-posts.ts';
import { unknown } from '../../../store/queries/unknown.ts';
import { maskAuthor } from '../../auth/masking.ts';
import { type Deps, json, router } from '../env.ts';
import { languageOf } from '../language.ts';
import { inOrder } from '../period.ts';
import { refusals } from '../problems.ts';

const params = z.object({ series: z.string().min(1).max(80) });

const report = createRoute({
  method: 'get',
  path: '/series/{series}',
  summary: 'The figures of one series, what moved its reputation and how sure the reading is',
  request: { params, query: SeriesQuery },
  responses: { 200: { description: 'The report', content: json(SeriesReport) }, ...refusals(401, 422) },
});

const topics = createRoute({
  method: 'get',
  path: '/series/{series}/topics',
  summary: 'Complaint posts by symptom and part',
  request: { params, query: SeriesQuery.omit({ topic: true }) },
  responses: { 200: { description: 'Topics', content: json(ComplaintTopics) }, ...refusals(401, 422) },
});

const aspects = createRoute({
  method: 'get',
  path: '/series/{series}/aspects',
  summary: 'How each aspect was spoken of, week by week',
  request: { params, query: SeriesQuery.pick({ from: true, to: true, reading: true, place: true }) },
  responses: { 200: { description: 'Weeks', content: json(AspectWeeks) }, ...refusals(401, 422) },
});

const typical = createRoute({
  method: 'get',
  path: '/series/{series}/typical',
  summary: 'Posts that stand for the others, authors masked',
  request: { params, query: TypicalQuery },
  responses: {
    200: { description: 'Most central first', content: json(TypicalPosts) },
    ...refusals(401, 422),
  },
});

const unknownRoute = createRoute({
  method: 'get',
  path: '/series/{series}/unknown',
  summary: 'What our own words do not cover: complaints that fit nothing, and words and phrases that rise',
  request: { params, query: UnknownQuery },
  responses: { 200: { description: 'The watched class', content: json(Unknown) }, ...refusals(401, 422) },
});

const attentionRoute = createRoute({
  method: 'get',
  path: '/attention',
  summary: 'What a person should look at first: rises beyond heat and season, sources in trouble',
  request: { query: AttentionQuery },
  responses: { 200: { description: 'Most pressing first', content: json(Attention) }, ...refusals(401, 422) },
});

export const seriesRoutes = ({ store, understanding, settings }: Deps) => {
  const today = () => businessDay(new Date(), settings.timeZone);
  return router()
    .openapi(report, async (c) => {
      const query = inOrder(c.req.valid('query'));
      const { series } = c.req.valid('param');
      return c.json(await seriesReport(store, series, query, understanding, today()), 200);
    })
    .openapi(topics, async (c) => {
      const query = inOrder(c.req.valid('query'));
      return c.json(await complaintTopics(store, c.req.valid('param').series, query, today()), 200);
    })
    .openapi(aspects, async (c) => {
      const query = inOrder(c.req.valid('query'));
      return c.json(await aspectWeeks(store, c.req.valid('param').series, query), 200);
    })
    .openapi(typical, async (c) => {
      const query = inOrder(c.req.valid('query'));
      return c.json(await findTypicalPosts(store, c.req.valid('param').series, query, maskAuthor), 200);
    })
    .openapi(unknownRoute, async (c) => {
      const query = inOrder(c.req.valid('query'));
      return c.json(await unknown(store, c.req.valid('param').series, query, today()), 200);
    })
    .openapi(attentionRoute, async (c) =>
      c.json(
        await attention(
          store,
          inOrder(c.req.valid('query')),
          today(),
          languageOf(c),
          mayReadAlerts(c.get('person').role) ? c.get('person').id : null,
        ),
        200,
      ),
    );
};

/** Alerts are not for dealers. */
const mayReadAlerts = (role: string): boolean => role !== 'dealer';
