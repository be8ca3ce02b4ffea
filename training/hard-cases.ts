import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { seriesByKey } from '../shared/catalogue/catalogue.ts';
import {
  CONDITIONS,
  type ConditionKey,
  type FaultNamed,
  PARTS,
  parseFaultKey,
} from '../shared/catalogue/faults.ts';
import { DEMANDS, type FactValue, OUTCOMES, REPAIR_ACTIONS } from '../shared/understanding/facts/fact.ts';
import { ASPECTS, GROUPS, POLARITIES, TOPICS } from '../shared/understanding/insight.ts';
import { CONDUCTS, HAZARDS, INTENTS, RELEVANCES } from '../shared/understanding/talk/talk.ts';

/** The cases of the repository; beside them others can be measured that nobody built on. */
export const HARD_CASES = new URL('hard-cases/', import.meta.url).pathname;

/** A fault as a case states it: a condition left out is not judged. */
export interface ExpectedFault extends FaultNamed {
  condition?: ConditionKey;
}

const polarity = z.enum(POLARITIES);
/** Where native readers may disagree, a list of what is acceptable. */
const polarities = z.union([polarity.transform((one) => [one]), z.array(polarity).min(1)]);

const fault = z.string().transform((written, context): ExpectedFault => {
  const [symptom, part, last, ...rest] = written.split(':');
  const named = parseFaultKey(`${symptom}:${part}`);
  const condition = CONDITIONS.find((known) => known === last);
  if (!named || rest.length > 0 || (last !== undefined && !condition)) {
    context.addIssue(
      `"${written}" is no fault; write symptom:part or symptom:part:condition in the keys of shared/catalogue/faults.ts`,
    );
    return z.NEVER;
  }
  return condition ? { ...named, condition } : named;
});

const bound = z.enum(['exact', 'atLeast', 'atMost', 'about']).default('exact');
const whole = z.int().nonnegative();
const orNull = whole.nullable().default(null);

const fact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('purchased'), year: orNull, month: orNull, day: orNull }),
  z.strictObject({ kind: z.literal('modelYear'), year: whole }),
  z.strictObject({ kind: z.literal('built'), year: orNull, yearsBack: orNull, month: orNull }),
  z.strictObject({ kind: z.literal('trim'), name: z.string() }),
  z.strictObject({ kind: z.literal('mileage'), km: z.number(), bound }),
  z.strictObject({
    kind: z.literal('age'),
    amount: z.number(),
    unit: z.enum(['day', 'week', 'month', 'year']),
    bound,
  }),
  z.strictObject({
    kind: z.literal('speed'),
    kmh: z.number(),
    to: z.number().nullable().default(null),
    bound,
  }),
  z.strictObject({
    kind: z.literal('engineSpeed'),
    rpm: z.number(),
    to: z.number().nullable().default(null),
    bound,
  }),
  z.strictObject({ kind: z.literal('temperature'), engine: z.enum(['cold', 'warm']) }),
  z.strictObject({ kind: z.literal('repairs'), count: whole, bound }),
  z.strictObject({
    kind: z.literal('repair'),
    action: z.enum(REPAIR_ACTIONS),
    part: z.enum(PARTS).nullable().default(null),
    outcome: z.enum(OUTCOMES).default('unknown'),
  }),
  z.strictObject({ kind: z.literal('dealer'), name: z.string() }),
  z.strictObject({ kind: z.literal('demand'), demand: z.enum(DEMANDS) }),
]) satisfies z.ZodType<FactValue, unknown>;

const FACT_KINDS = [
  'purchased',
  'modelYear',
  'built',
  'trim',
  'mileage',
  'age',
  'speed',
  'engineSpeed',
  'temperature',
  'repairs',
  'repair',
  'dealer',
  'demand',
] as const satisfies readonly FactValue['kind'][];

const expected = z.strictObject({
  polarity: polarities,
  complaint: z.boolean(),
  /** Each of these, with this polarity; others may stand beside them. */
  aspects: z.partialRecord(z.enum(ASPECTS), polarity).optional(),
  /** Each of these; others may stand beside them unless `notGroups` names them. */
  groups: z.array(z.enum(GROUPS)).optional(),
  notGroups: z.array(z.enum(GROUPS)).optional(),
  /** These and no others, as are the four that follow. */
  topics: z.array(z.enum(TOPICS)).optional(),
  faults: z.array(fault).optional(),
  parts: z.array(z.enum(PARTS)).optional(),
  series: z
    .record(
      z.string().refine((key) => seriesByKey(key) !== undefined, 'no series of the catalogue has this key'),
      polarities,
    )
    .optional(),
  conduct: z.array(z.enum(CONDUCTS)).optional(),
  hazards: z.array(z.enum(HAZARDS)).optional(),
  /** The first is the main one; the others must be there too. */
  intents: z.array(z.enum(INTENTS)).optional(),
  relevance: z.enum(RELEVANCES).optional(),
  /** Of each kind named here these and no others, repairs in order; an empty list means no fact at all. */
  facts: z.array(fact).optional(),
  /** Kinds of which there is none. */
  notFacts: z.array(z.enum(FACT_KINDS)).optional(),
});

export type Expected = z.output<typeof expected>;

/** What can be right or wrong of a case. */
export const FIELDS = expected.keyof().options;
export type Field = (typeof FIELDS)[number];

const hardCase = z.strictObject({
  text: z.string().min(1).max(2000),
  context: z
    .strictObject({
      title: z.string().optional(),
      board: z.string().optional(),
      opening: z.boolean().optional(),
      quoted: z.string().optional(),
    })
    .optional(),
  expect: expected,
  /** Fields that come out wrong today: listed, never deleted. */
  wrong: z.array(expected.keyof()).default([]),
});

export type HardCase = z.output<typeof hardCase> & {
  /** The file it stands in: sarcasm, haggling … */
  kind: string;
  /** Its place in that file, from 1. */
  number: number;
};

/** The case files of a folder, in the order of their names. Throws one sentence where there are none. */
export function hardCaseFiles(folder: string): string[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort();
  if (files.length === 0) throw new Error(`${folder} holds no .yml file with hard cases.`);
  return files.map((name) => join(folder, name));
}

/** Reads one file of cases. Throws one sentence that says which file, which case and what is wrong. */
export function readHardCaseFile(file: string): HardCase[] {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const [broken] = document.errors;
  if (broken) throw new Error(`${file}: ${broken.message.split('\n')[0]}`);
  const cases = z.array(z.unknown()).safeParse(document.toJS());
  if (!cases.success) throw new Error(`${file} must be a list of cases, each with text and expect.`);
  const kind = basename(file, '.yml');
  return cases.data.map((written, i) => {
    const parsed = hardCase.safeParse(written);
    if (!parsed.success) {
      throw new Error(`${file}, case ${i + 1}: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`);
    }
    return { ...parsed.data, kind, number: i + 1 };
  });
}

/** Every case of a folder, by default of the repository. */
export const readHardCases = (folder: string = HARD_CASES): HardCase[] =>
  hardCaseFiles(folder).flatMap(readHardCaseFile);
