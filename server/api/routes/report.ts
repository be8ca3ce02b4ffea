import { createRoute } from '@hono/zod-openapi';
import { seriesByKey } from '../../../shared/catalogue/catalogue.ts';
import { Finalise } from '../../../shared/contract/final-report.ts';
import { Done } from '../../../shared/contract/people.ts';
import { Report } from '../../../shared/contract/report.ts';
import { ReportQuery } from '../../../shared/contract/report-query.ts';
import { businessDay } from '../../../store/business-day.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { finalise, progressOf } from '../../../store/queries/report/final.ts';
import { report, reportVersions } from '../../../store/queries/report/report.ts';
import { maskAuthor } from '../../auth/masking.ts';
import { type Deps, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { inOrder } from '../period.ts';
import { Refused, refusals } from '../problems.ts';

const read = createRoute({
  method: 'get',
  path: '/report',
  summary: 'The word-of-mouth report of one series and period',
  middleware: allow('brand', 'pr', 'quality', 'admin'),
  request: { query: ReportQuery },
  responses: { 200: { description: 'The report', content: json(Report) }, ...refusals(401, 403, 422) },
});

const declare = createRoute({
  method: 'post',
  path: '/report/final',
  summary: 'Declare the figures of a finished period final',
  middleware: allow('brand', 'admin'),
  request: { body: { content: json(Finalise), required: true } },
  responses: { 200: { description: 'Declared', content: json(Done) }, ...refusals(401, 403, 409, 422) },
});

export const reportRoutes = ({ store, understanding, settings }: Deps) => {
  const today = () => businessDay(new Date(), settings.timeZone);
  return router()
    .openapi(read, async (c) => {
      const query = inOrder(c.req.valid('query'));
      return c.json(await report(store, query, { understanding, today: today(), mask: maskAuthor }), 200);
    })
    .openapi(declare, async (c) => {
      const person = c.get('person');
      const { series, early, ...asked } = c.req.valid('json');
      if (!seriesByKey(series))
        throw new Refused(422, {
          en: `series: the catalogue has no ${series}.`,
          zh: `series：车系目录中没有 ${series}。`,
        });
      const period = inOrder(asked);
      const { running, countedUntil } = progressOf(period, today());
      if (running)
        throw new Refused(409, {
          en: `The period runs until ${period.to}; it can be declared final when it is over.`,
          zh: `这一时段到 ${period.to} 才结束，结束后才能定稿。`,
        });
      if (countedUntil !== null && !early)
        throw new Refused(409, {
          en: `Replies, views and likes are counted until ${countedUntil}; say "early" to declare it final before that.`,
          zh: `回复、浏览和点赞统计到 ${countedUntil} 为止；确认提前定稿后再提交。`,
        });
      await finalise(store, series, period, {
        madeBy: person.id,
        versions: reportVersions(understanding),
      });
      await recordDeed(store, { person, action: 'report.finalised', detail: { series, ...period } });
      return c.json({ done: true } as const, 200);
    });
};
