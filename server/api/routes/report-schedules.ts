import { createRoute, z } from '@hono/zod-openapi';
import { seriesByKey } from '../../../shared/catalogue/catalogue.ts';
import { Done } from '../../../shared/contract/people.ts';
import {
  NewReportSchedule,
  ReportScheduleChange,
  ReportSchedules,
  ReportScheduleView,
} from '../../../shared/contract/report-schedules.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import {
  addSchedule,
  changeSchedule,
  deleteSchedule,
  readSchedules,
  type ScheduleRow,
} from '../../../store/queries/report-schedules.ts';
import { MailError } from '../../mail/mail-error.ts';
import { mailOff } from '../../mail/send-mail.ts';
import { nextSending, periodBefore } from '../../reports/cadence.ts';
import { NoChromium } from '../../reports/print-page.ts';
import { type SendDeps, sendReport } from '../../reports/send-report.ts';
import { type Deps, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { Refused, refusals } from '../problems.ts';

const keepers = allow('brand', 'admin');
const params = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

const list = createRoute({
  method: 'get',
  path: '/report-schedules',
  summary: 'Reports that are made and mailed by the clock',
  middleware: keepers,
  responses: { 200: { description: 'By name', content: json(ReportSchedules) }, ...refusals(401, 403) },
});

const create = createRoute({
  method: 'post',
  path: '/report-schedules',
  summary: 'Have a report mailed by the clock',
  middleware: keepers,
  request: { body: { content: json(NewReportSchedule), required: true } },
  responses: {
    201: { description: 'The schedule', content: json(ReportScheduleView) },
    ...refusals(401, 403, 422),
  },
});

const change = createRoute({
  method: 'patch',
  path: '/report-schedules/{id}',
  summary: 'Change who gets what and when, or switch it off',
  middleware: keepers,
  request: { params, body: { content: json(ReportScheduleChange), required: true } },
  responses: {
    200: { description: 'As it is now', content: json(ReportScheduleView) },
    ...refusals(401, 403, 404, 422),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/report-schedules/{id}',
  summary: 'Have it mailed no more',
  middleware: keepers,
  request: { params },
  responses: { 200: { description: 'Deleted', content: json(Done) }, ...refusals(401, 403, 404, 422) },
});

const trial = createRoute({
  method: 'post',
  path: '/report-schedules/{id}/trial',
  summary: 'Mail me one now, of the last whole period',
  middleware: keepers,
  request: { params },
  responses: { 200: { description: 'Sent', content: json(Done) }, ...refusals(401, 403, 404, 422, 501, 503) },
});

export function reportSchedulesRoutes({ store, settings }: Deps, sending: SendDeps) {
  const { timeZone } = settings;
  const view = ({ at: _, ...row }: ScheduleRow): ReportScheduleView => ({
    ...row,
    nextAt: row.enabled ? (nextSending(row, timeZone, new Date())?.toISOString() ?? null) : null,
  });
  async function one(id: number): Promise<ScheduleRow> {
    const [row] = await readSchedules(store, id);
    if (!row)
      throw new Refused(404, { en: `There is no schedule ${id}.`, zh: `没有编号为 ${id} 的定期报告。` });
    return row;
  }
  return router()
    .openapi(list, async (c) => {
      const rows = await readSchedules(store);
      return c.json({ schedules: rows.map(view), mail: mailOff(settings) === null }, 200);
    })
    .openapi(create, async (c) => {
      const person = c.get('person');
      const asked = c.req.valid('json');
      knowAll(asked.series);
      const id = await addSchedule(store, asked, person.id);
      await recordDeed(store, { person, action: 'schedule.added', detail: { schedule: id } });
      return c.json(view(await one(id)), 201);
    })
    .openapi(change, async (c) => {
      const person = c.get('person');
      const { id } = c.req.valid('param');
      const wanted = c.req.valid('json');
      knowAll(wanted.series ?? []);
      const { cadence, day } = { ...(await one(id)), ...wanted };
      if (cadence === 'weekly' && day > 7)
        throw new Refused(422, {
          en: 'day: a week has the days 1 (Monday) to 7.',
          zh: 'day：每周请填 1（周一）到 7。',
        });
      await changeSchedule(store, id, wanted);
      const detail = { schedule: id, fields: Object.keys(wanted) };
      await recordDeed(store, { person, action: 'schedule.changed', detail });
      return c.json(view(await one(id)), 200);
    })
    .openapi(remove, async (c) => {
      const person = c.get('person');
      const { id } = c.req.valid('param');
      await one(id);
      await deleteSchedule(store, id);
      await recordDeed(store, { person, action: 'schedule.removed', detail: { schedule: id } });
      return c.json({ done: true } as const, 200);
    })
    .openapi(trial, async (c) => {
      const person = c.get('person');
      const row = await one(c.req.valid('param').id);
      const off = mailOff(settings);
      if (off !== null)
        throw new Refused(503, {
          en: off,
          zh: '邮件尚未开通：请运维设置 SMTP_URL 和 MAIL_FROM 后重新启动。',
        });
      const period = periodBefore(row.cadence, new Date(), timeZone);
      try {
        await sendReport(sending, row, period, [person.email]);
      } catch (error) {
        if (error instanceof MailError) throw new Refused(503, error.message);
        if (error instanceof NoChromium) throw new Refused(501, error.message);
        throw error;
      }
      await recordDeed(store, { person, action: 'schedule.tried', detail: { schedule: row.id } });
      return c.json({ done: true } as const, 200);
    });
}

function knowAll(keys: readonly string[]): void {
  const unknown = keys.find((key) => !seriesByKey(key));
  if (unknown !== undefined)
    throw new Refused(422, {
      en: `series: the catalogue has no ${unknown}.`,
      zh: `series：车系目录中没有 ${unknown}。`,
    });
}
