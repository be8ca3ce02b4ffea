import { createRoute } from '@hono/zod-openapi';
import { Quality } from '../../../shared/contract/quality.ts';
import { businessDay } from '../../../store/business-day.ts';
import { agreementByMonth } from '../../../store/queries/agreement.ts';
import { driftOf } from '../../../store/queries/drift.ts';
import {
  listRestatements,
  rereadProgress,
  restatementProgress,
} from '../../../store/queries/restatements.ts';
import { modelReport } from '../../model-report.ts';
import { type Deps, json, router } from '../env.ts';
import { refusals } from '../problems.ts';

const quality = createRoute({
  method: 'get',
  path: '/quality',
  summary: 'How good the labels are: measured, corrected by people, drifting; and what restated history',
  responses: { 200: { description: 'Quality', content: json(Quality) }, ...refusals(401) },
});

export const qualityRoutes = ({ store, understanding, settings }: Deps) =>
  router().openapi(quality, async (c) => {
    const today = businessDay(new Date(), settings.timeZone);
    const report = await modelReport();
    const [agreement, drift, restating, rereading, restatements] = await Promise.all([
      agreementByMonth(store, settings.timeZone),
      driftOf(store, report?.date ?? today, today),
      restatementProgress(store),
      rereadProgress(store),
      listRestatements(store),
    ]);
    return c.json(
      { reading: understanding, report, agreement, drift, restating, rereading, restatements },
      200,
    );
  });
