import { z } from 'zod';
import { CASE_TIERS } from '../cases/words.ts';
import { Day } from './words.ts';

const minutes = z.int().min(1).max(43_200);
const minuteOfDay = z.int().min(0).max(1440);

/** Until when who wrote must have heard from us, and how often after that. `clock` runs day and night, `work` in working hours. */
export const TierClock = z.object({
  firstResponse: minutes,
  update: minutes,
  runs: z.enum(['clock', 'work']),
});
export type TierClock = z.infer<typeof TierClock>;

/** Settings of an administrator; what the law or a contract asks for is not known here. */
export const CaseSettings = z
  .object({
    tiers: z.record(z.enum(CASE_TIERS), TierClock),
    calendar: z.object({
      opens: minuteOfDay,
      closes: minuteOfDay,
      weekdays: z.array(z.int().min(0).max(6)).min(1),
      holidays: z.array(Day).max(400),
      workdays: z.array(Day).max(400),
    }),
    /** Who gets the case of a post that reports a hazard; null: nobody in particular. */
    redLineOwner: z.string().min(1).nullable().default(null),
  })
  .refine(({ calendar }) => calendar.opens < calendar.closes, {
    message: 'Work must begin before it ends.',
    path: ['calendar', 'closes'],
  })
  .meta({ id: 'CaseSettings' });
export type CaseSettings = z.infer<typeof CaseSettings>;

/** 一般 at once (two working hours), 复杂 a day, 疑难 three; 紧急救援 half an hour, day and night. Ours, to be changed. */
export const DEFAULT_CASE_SETTINGS: CaseSettings = {
  tiers: {
    general: { firstResponse: 120, update: 1440, runs: 'work' },
    complex: { firstResponse: 240, update: 1440, runs: 'work' },
    difficult: { firstResponse: 240, update: 2880, runs: 'work' },
    rescue: { firstResponse: 15, update: 30, runs: 'clock' },
  },
  calendar: { opens: 540, closes: 1080, weekdays: [1, 2, 3, 4, 5], holidays: [], workdays: [] },
  redLineOwner: null,
};
