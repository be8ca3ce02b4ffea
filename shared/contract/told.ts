import { z } from 'zod';
import { PARTS } from '../catalogue/faults.ts';
import { DEMANDS, type FactValue, OUTCOMES, REPAIR_ACTIONS } from '../understanding/facts/fact.ts';
import { CONDUCTS, HAZARDS, INTENTS, RELEVANCES } from '../understanding/talk/talk.ts';
import { SpanSchema } from './words.ts';

const bound = z.enum(['exact', 'atLeast', 'atMost', 'about']);
const orNull = z.number().nullable();

/** One thing a post states, as the understanding reads it. */
export const FactSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('purchased'), year: orNull, month: orNull, day: orNull }),
  z.object({ kind: z.literal('modelYear'), year: z.number() }),
  z.object({ kind: z.literal('built'), year: orNull, yearsBack: orNull, month: orNull }),
  z.object({ kind: z.literal('trim'), name: z.string() }),
  z.object({ kind: z.literal('mileage'), km: z.number(), bound }),
  z.object({
    kind: z.literal('age'),
    amount: z.number(),
    unit: z.enum(['day', 'week', 'month', 'year']),
    bound,
  }),
  z.object({ kind: z.literal('speed'), kmh: z.number(), to: orNull, bound }),
  z.object({ kind: z.literal('engineSpeed'), rpm: z.number(), to: orNull, bound }),
  z.object({ kind: z.literal('temperature'), engine: z.enum(['cold', 'warm']) }),
  z.object({ kind: z.literal('repairs'), count: z.number(), bound }),
  z.object({
    kind: z.literal('repair'),
    action: z.enum(REPAIR_ACTIONS),
    part: z.enum(PARTS).nullable(),
    outcome: z.enum(OUTCOMES),
  }),
  z.object({ kind: z.literal('dealer'), name: z.string() }),
  z.object({ kind: z.literal('demand'), demand: z.enum(DEMANDS) }),
]) satisfies z.ZodType<FactValue>;

const label = { confidence: z.number(), span: SpanSchema };

/** What a post says beyond its counted labels. Posts understood before these were known tell nothing here. */
export const Told = z
  .object({
    relevance: z.enum(RELEVANCES),
    /** The main one first. */
    intents: z.array(z.object({ intent: z.enum(INTENTS), ...label })),
    conduct: z.array(z.object({ conduct: z.enum(CONDUCTS), ...label })),
    /** The red line (红线): what a person must look at at once. */
    hazards: z.array(z.object({ hazard: z.enum(HAZARDS), ...label })),
    facts: z.array(z.object({ fact: FactSchema, ...label })),
    /** `name` is null for a code that has left the table. */
    codes: z.array(
      z.object({ code: z.string(), name: z.object({ zh: z.string(), en: z.string() }).nullable(), ...label }),
    ),
  })
  .meta({ id: 'Told' });
export type Told = z.infer<typeof Told>;
