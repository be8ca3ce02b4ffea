import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sendOnce, sendReportsDuty } from '../../server/duties/send-reports.ts';
import { pressOf } from '../../server/reports/press-of.ts';
import { ReportSchedules, ReportScheduleView } from '../../shared/contract/report-schedules.ts';
import { readSchedules } from '../../store/queries/report-schedules.ts';
import { asJson, startApi, type TestApi } from '../support/api.ts';
import { importOne, jsonLines, postLine } from '../support/imports.ts';
import { labelByMarks } from '../support/labels.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

const never = new AbortController().signal;
const WISH = {
  name: '悦翔月报',
  series: ['changan-yuexiang'],
  cadence: 'monthly',
  day: 1,
  hour: 0,
  recipients: ['boss@maker.example', 'brand@maker.example'],
  formats: ['xlsx', 'csv'],
  language: 'zh',
  enabled: true,
};

let api: TestApi;
let mail: MailServer;
let brand: Awaited<ReturnType<TestApi['as']>>;

beforeAll(async () => {
  api = await startApi();
  brand = await api.as('brand');
  const now = Date.now();
  const lines = Array.from({ length: 90 }, (_, n) =>
    postLine({
      threadId: `${n}`,
      postId: `${n}`,
      publishedAt: new Date(now - n * 86_400_000).toISOString(),
      body: `${['响 [neg] [complaint]', '不错 [pos]', '路过'][n % 3]} ${n}`,
    }),
  );
  await importOne(api.store, 'posts.jsonl', jsonLines(lines), { understand: async () => labelByMarks });
});
afterAll(() => api.close());
beforeEach(async () => {
  mail = await startMailServer();
});
afterEach(async () => {
  await mail.close();
  await api.store.pool.query('DELETE FROM report_schedule');
});

/** A process of the monitor, started anew. */
const deps = (smtpUrl = mail.url) => ({
  store: api.store,
  ...pressOf({
    store: api.store,
    log: pino({ level: 'silent' }),
    settings: {
      timeZone: 'Asia/Shanghai',
      publicUrl: 'https://voice.maker.example/',
      chromium: null,
      smtpUrl,
      mailFrom: '车声 <reports@maker.example>',
    },
    understanding: 'test',
    dashboard: api.dashboard,
  }),
});

async function wish(more: object = {}): Promise<ReportScheduleView> {
  const answer = await brand.ask('/api/report-schedules', asJson({ ...WISH, ...more }));
  expect(answer.status, await answer.clone().text()).toBe(201);
  const made = ReportScheduleView.parse(await answer.json());
  // As if it had been wished for long ago, so that the last sending is owed.
  await api.store.pool.query(`UPDATE report_schedule SET at = '2020-01-01' WHERE id = $1`, [made.id]);
  return made;
}

const look = (smtpUrl?: string) => sendReportsDuty(deps(smtpUrl)).run(new Date(), never);
const shown = async () =>
  ReportSchedules.parse(await (await brand.ask('/api/report-schedules')).json()).schedules[0];

test('one mail with its files goes to everybody named, once for the period, whoever looks and however often', async () => {
  await wish();
  await Promise.all([look(), look(), look()]);
  await look();
  expect(mail.mails).toHaveLength(1);
  expect(mail.recipients).toEqual([WISH.recipients]);
  const [sent] = mail.mails;
  expect(sent?.subject).toMatch(/^车声：悦翔/);
  expect(sent?.text).toContain('https://voice.maker.example/report?series=changan-yuexiang');
  expect(sent?.text).not.toContain('dashboard.reportFiles');
  expect(sent?.attachments.map(({ contentType }) => contentType)).toEqual([
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/csv',
  ]);
  expect(sent?.attachments[0]?.content.subarray(0, 2).toString()).toBe('PK');
  expect(sent?.attachments[1]?.content.toString()).toContain('热度');
  expect((await shown())?.last).toMatchObject({ state: 'sent', attempts: 1, error: null });
});

test('what was wished for after its hour waits for the next one, and what is switched off is not sent', async () => {
  const { id } = await wish();
  await api.store.pool.query('UPDATE report_schedule SET at = now() WHERE id = $1', [id]);
  await look();
  await api.store.pool.query(`UPDATE report_schedule SET at = '2020-01-01', enabled = false WHERE id = $1`, [
    id,
  ]);
  await look();
  expect(mail.mails).toEqual([]);
  expect(await shown()).toMatchObject({ nextAt: null, last: null });
});

test('a mail server that is away is tried again later, and after the last try the failure is shown', async () => {
  const { id } = await wish();
  const away = 'smtp://127.0.0.1:9';
  await look(away);
  await look(away);
  expect((await shown())?.last).toMatchObject({ state: 'making', attempts: 1 });
  expect((await shown())?.last?.error).toContain('127.0.0.1 cannot be reached');
  const waited = () =>
    api.store.pool.query(
      `UPDATE report_sending SET started_at = now() - interval '1 day' WHERE schedule_id = $1`,
      [id],
    );
  for (let attempt = 2; attempt <= 5; attempt++) {
    await waited();
    await look(away);
  }
  expect((await shown())?.last).toMatchObject({ state: 'failed', attempts: 5 });
  await waited();
  await look();
  expect(mail.mails).toEqual([]);
});

test('it goes out once the mail server is back', async () => {
  await wish();
  await look('smtp://127.0.0.1:9');
  await api.store.pool.query(`UPDATE report_sending SET started_at = now() - interval '16 minutes'`);
  await look();
  expect(mail.mails).toHaveLength(1);
  expect((await shown())?.last).toMatchObject({ state: 'sent', attempts: 2, error: null });
});

test('a sending whose process died is taken up again, under the same name', async () => {
  const { id } = await wish();
  const [schedule] = await readSchedules(api.store, id);
  if (!schedule) throw new Error('no schedule');
  const period = { from: '2024-01-01', to: '2024-01-31' };
  await api.store.pool.query(
    `INSERT INTO report_sending (schedule_id, period_from, period_to, state, attempts) VALUES ($1, $2, $3, 'making', 1)`,
    [id, period.from, period.to],
  );
  await sendOnce(deps(), schedule, period);
  expect(mail.mails).toEqual([]);
  await api.store.pool.query(`UPDATE report_sending SET started_at = now() - interval '1 hour'`);
  await sendOnce(deps(), schedule, period);
  expect(mail.mails.map(({ messageId }) => messageId)).toEqual([
    `<report.${id}.2024-01-01.2024-01-31@maker.example>`,
  ]);
});

test('a PDF where no Chromium is fails at once, saying so', async () => {
  await wish({ formats: ['pdf'] });
  await look();
  expect((await shown())?.last).toMatchObject({ state: 'failed', attempts: 1 });
  expect((await shown())?.last?.error).toContain('A PDF needs Chromium');
});

test('schedules are kept by brand and admin, checked at the border, and every change is logged', async () => {
  const { ask } = await api.as('pr');
  expect((await ask('/api/report-schedules')).status).toBe(403);
  const refused = async (more: object) =>
    (await brand.ask('/api/report-schedules', asJson({ ...WISH, ...more }))).status;
  expect(await refused({ recipients: ['not an address'] })).toBe(422);
  expect(await refused({ recipients: ['a@b.example\r\nBcc: c@d.example'] })).toBe(422);
  expect(await refused({ cadence: 'weekly', day: 8 })).toBe(422);
  expect(await refused({ series: ['no-such-car'] })).toBe(422);
  const { id, nextAt } = await wish();
  expect(nextAt).not.toBeNull();
  const path = `/api/report-schedules/${id}`;
  const changed = await brand.ask(path, asJson({ hour: 9, formats: ['csv'] }, 'PATCH'));
  expect(await changed.json()).toMatchObject({ hour: 9, formats: ['csv'], name: WISH.name });
  expect((await brand.ask(path, asJson({ cadence: 'weekly', day: 9 }, 'PATCH'))).status).toBe(422);
  expect((await brand.ask(path, { method: 'DELETE' })).status).toBe(200);
  expect((await brand.ask(path, { method: 'DELETE' })).status).toBe(404);
  const { rows } = await api.store.pool.query<{ action: string }>(
    `SELECT DISTINCT action FROM audit WHERE action LIKE 'schedule.%' ORDER BY 1`,
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'schedule.added',
    'schedule.changed',
    'schedule.removed',
  ]);
});
