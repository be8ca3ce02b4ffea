import { createRoute, z } from '@hono/zod-openapi';
import { recordDeed } from '../../../../store/queries/audit.ts';
import { maskSignal } from '../../../auth/masking.ts';
import {
  SIGNAL_FORMATS,
  type SignalFormat,
  type SignalPressDeps,
  signalFile,
} from '../../../reports/signal-press.ts';
import { type Deps, router } from '../../env.ts';
import { attachment, fileAnswer, refuseWithoutChromium } from '../../file-answer.ts';
import { allow } from '../../gate.ts';
import { Refused, refusals } from '../../problems.ts';

const file = (format: SignalFormat) =>
  createRoute({
    method: 'get',
    path: `/signals/{id}/file.${format}`,
    summary: `A signal with its statistics and evidence for an 8D, as ${format.toUpperCase()}`,
    middleware: allow('quality', 'brand', 'admin'),
    request: {
      params: z.object({ id: z.coerce.number().int().min(1) }),
      query: z.object({ language: z.enum(['zh', 'en']).default('zh') }),
    },
    responses: { 200: fileAnswer, ...refusals(401, 403, 404, 422, 501) },
  });

/** What leaves as a file is off for every other role, and stands in the log with the customers whose vehicles it lists. */
export function signalFilesRoutes({ store }: Pick<Deps, 'store'>, press: SignalPressDeps) {
  const app = router();
  for (const format of SIGNAL_FORMATS)
    app.openapi(file(format), async (c) => {
      const { id } = c.req.valid('param');
      const { language } = c.req.valid('query');
      const person = c.get('person');
      const found = await press.detail(id);
      if (found === null)
        throw new Refused(404, { en: `There is no signal ${id}.`, zh: `没有编号为 ${id} 的质量预警。` });
      const detail = maskSignal(person.role, found);
      const made = await signalFile(press, detail, { format, language, role: person.role }).catch(
        refuseWithoutChromium,
      );
      await recordDeed(store, {
        person,
        action: 'signal.exported',
        customerIds: [...new Set(detail.repeat.vehicles.map(({ customerId }) => customerId))],
        detail: { signal: id, format },
      });
      return attachment(c, made);
    });
  return app;
}
