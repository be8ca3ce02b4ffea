import { createRoute, z } from '@hono/zod-openapi';
import { ReportQuery } from '../../../shared/contract/report-query.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../../shared/contract/report-schedules.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { type PressDeps, reportFile } from '../../reports/press.ts';
import { type Deps, router } from '../env.ts';
import { attachment, fileAnswer, refuseWithoutChromium } from '../file-answer.ts';
import { allow } from '../gate.ts';
import { inOrder } from '../period.ts';
import { refusals } from '../problems.ts';

const file = (format: ReportFormat) =>
  createRoute({
    method: 'get',
    path: `/report/file.${format}`,
    summary: `The report as ${format.toUpperCase()}`,
    middleware: allow('brand', 'admin'),
    request: { query: ReportQuery.extend({ language: z.enum(['zh', 'en']).default('zh') }) },
    responses: {
      200: fileAnswer,
      ...refusals(401, 403, 422, 501),
    },
  });

/** What leaves as a file is off for every role but brand and admin, and stands in the log. */
export function reportFilesRoutes({ store }: Deps, press: PressDeps) {
  const app = router();
  for (const format of REPORT_FORMATS)
    app.openapi(file(format), async (c) => {
      const { language, ...asked } = c.req.valid('query');
      const query = inOrder(asked);
      const made = await reportFile(press, query, format, language).catch(refuseWithoutChromium);
      const { series, from, to } = query;
      await recordDeed(store, {
        person: c.get('person'),
        action: 'report.exported',
        detail: { series, from, to, format },
      });
      return attachment(c, made);
    });
  return app;
}
