import { z } from 'zod';
import { ASPECTS, GROUPS, POLARITIES, TOPICS } from '../understanding/insight.ts';

/** The product's words as schemas; every other contract file is built from these. */
export const Role = z.enum(['brand', 'pr', 'quality', 'dealer', 'admin']);
export type Role = z.infer<typeof Role>;

export const PolaritySchema = z.enum(POLARITIES);
export const AspectSchema = z.enum(ASPECTS);
export const GroupSchema = z.enum(GROUPS);
export const TopicSchema = z.enum(TOPICS);

/** "symptom:part", "symptom:*" for any part, "*:*" for any fault; keys of shared/catalogue/faults. */
export const FaultFilter = z.string().regex(/^(?:[a-z]{1,20}:(?:[a-z]{1,20}|\*)|\*:\*)$/);

export const AspectFilter = z.templateLiteral(['aspect:', AspectSchema]);

/** The top filter: one of the three topics or one of the 17 groups; below it a fault or an aspect. */
export const TopicFilter = z.union([TopicSchema, GroupSchema, AspectFilter, FaultFilter]);
export type TopicFilter = z.infer<typeof TopicFilter>;

/** "dealer:D003", "dealer:某某4S店" or "region:西南", as `post_place` holds them. */
export const PlaceFilter = z.string().regex(/^(?:dealer|region):[^\p{Cc}\p{Cs}]{1,100}$/u);

/** Marks that turn the direction of text: with them a name or reason reads on the screen as what was not written. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** What a person writes down, without such marks. */
export const Said = z
  .string()
  .overwrite((text) => text.replace(TURNING, ''))
  .trim();

/** A calendar day in the business time zone, YYYY-MM-DD. */
export const Day = z.iso.date();

const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2100-12-31';

/** A day to ask for: no forum is older, and the database knows no year 0. Answers may reach back further, to compare. */
export const AskedDay = Day.refine(
  (day) => day >= FIRST_DAY && day <= LAST_DAY,
  `Give a day from ${FIRST_DAY} to ${LAST_DAY}.`,
);

/** So many of something. */
export const count = z.int().min(0);

export const SpanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });

/** RFC 9457 problem details: every error the API gives. `detail` says what, where and how to mend it. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
