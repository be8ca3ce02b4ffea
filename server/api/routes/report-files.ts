import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ReportQuery } from '../../../shared/contract/report-query.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../../shared/contract/report-schedules.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { NoChromium, type PressDeps, reportFile } from '../../reports/press.ts';
import { type Deps, type Env, router } from '../env.ts';
import { allow } from '../gate.ts';
import { inOrder } from '../period.ts';
import { Refused, refusals } from '../problems.ts';

const binary = z.string().meta({ format: 'binary' });

const file = (format: ReportFormat) =>
  createRoute({
    method: 'get',
    path: `/report/file.${format}`,
    summary: `The report as ${format.toUpperCase()}`,
    middleware: allow('brand', 'admin'),
    request: { query: ReportQuery.extend({ language: z.enum(['zh', 'en']).default('zh') }) },
    responses: {
      200: { description: 'The file', content: { 'application/octet-stream': { schema: binary } } },
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
      const made = await reportFile(press, query, format, language).catch((error: unknown) => {
        if (error instanceof NoChromium)
          throw new Refused(501, {
            en: error.message,
            zh: '生成 PDF 需要 Chromium，本机没有找到。请安装后（或在 CHROMIUM 中指定）重启；Excel 和 CSV 不需要它。',
          });
        throw error;
      });
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

function attachment(
  c: Context<Env>,
  { name, type, content }: { name: string; type: string; content: Buffer },
) {
  return c.body(new Uint8Array(content), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
  });
}
