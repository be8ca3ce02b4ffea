import { z } from 'zod';
import { Day } from './words.ts';

export const REPORT_FORMATS = ['pdf', 'xlsx', 'csv'] as const;
export const ReportFormat = z.enum(REPORT_FORMATS);
export type ReportFormat = z.infer<typeof ReportFormat>;

export const CADENCES = ['weekly', 'monthly', 'quarterly'] as const;
export const Cadence = z.enum(CADENCES);
export type Cadence = z.infer<typeof Cadence>;

const unlike = <Item>(items: Item[]) => new Set(items).size === items.length;

const fields = {
  name: z.string().trim().min(2).max(80),
  /** Keys of the catalogue. */
  series: z.array(z.string().min(1).max(80)).min(1).max(10).refine(unlike, 'Name each series once.'),
  cadence: Cadence,
  /** 1 (Monday) to 7 for weekly, else the day of the month, which every month has. */
  day: z.int().min(1).max(28),
  hour: z.int().min(0).max(23).describe('in the business time zone'),
  recipients: z.array(z.email()).min(1).max(30).refine(unlike, 'Name each address once.'),
  formats: z.array(ReportFormat).min(1).max(3).refine(unlike, 'Name each format once.'),
  language: z.enum(['zh', 'en']),
  enabled: z.boolean(),
};

export const NewReportSchedule = z
  .object(fields)
  .refine(({ cadence, day }) => cadence !== 'weekly' || day <= 7, {
    path: ['day'],
    message: 'A week has the days 1 (Monday) to 7.',
  })
  .meta({ id: 'NewReportSchedule' });
export type NewReportSchedule = z.infer<typeof NewReportSchedule>;

export const ReportScheduleChange = z.object(fields).partial().meta({ id: 'ReportScheduleChange' });
export type ReportScheduleChange = z.infer<typeof ReportScheduleChange>;

export const ReportSending = z.object({
  from: Day,
  to: Day,
  /** failed: it was tried as often as it is, and will not be tried again. */
  state: z.enum(['making', 'sent', 'failed']),
  attempts: z.int(),
  at: z.iso.datetime(),
  error: z.string().nullable(),
});
export type ReportSending = z.infer<typeof ReportSending>;

export const ReportScheduleView = z
  .object({
    ...fields,
    id: z.int(),
    madeBy: z.string(),
    /** Null while it is switched off. */
    nextAt: z.iso.datetime().nullable(),
    last: ReportSending.nullable(),
  })
  .meta({ id: 'ReportScheduleView' });
export type ReportScheduleView = z.infer<typeof ReportScheduleView>;

export const ReportSchedules = z
  .object({
    schedules: z.array(ReportScheduleView),
    /** Whether a mail server is set. */
    mail: z.boolean(),
  })
  .meta({ id: 'ReportSchedules' });
export type ReportSchedules = z.infer<typeof ReportSchedules>;
