import { z } from 'zod';
import { CONDITIONS, parseFaultKey } from '../catalogue/faults.ts';
import { Measure } from './numbers.ts';
import { AskedReading, Standing } from './standing.ts';
import { Told } from './told.ts';
import {
  AskedDay,
  AspectSchema,
  GroupSchema,
  PlaceFilter,
  PolaritySchema,
  SpanSchema,
  TopicFilter,
  TopicSchema,
} from './words.ts';

export const PostsQuery = z.object({
  series: z.string().optional(),
  from: AskedDay.optional(),
  to: AskedDay.optional(),
  /** Opens the posts behind a number: with 'negatives' only those counted as negative, and so on. */
  measure: Measure.optional(),
  topic: TopicFilter.optional(),
  /** With a fault as topic: only posts that tell of it under this condition (踩下离合). */
  condition: z.enum(CONDITIONS).optional(),
  /** Only what counts for a defect signal: owners' own reports, neither copies of others nor suspected. */
  evidence: z
    .literal('true')
    .transform(() => true)
    .optional(),
  /** Only opening posts (主帖), or only replies (回帖). */
  opening: z
    .enum(['true', 'false'])
    .transform((said) => said === 'true')
    .optional(),
  /** Only posts that report a hazard (红线). */
  redLine: z
    .literal('true')
    .transform(() => true)
    .optional(),
  /** Only complaints that surely belong to no group and name no fault. */
  unclassified: z.literal('true').optional(),
  /** Only posts whose pages give no day and no month, which count in no period. */
  undated: z
    .literal('true')
    .transform(() => true)
    .optional(),
  source: z.coerce.number().int().optional(),
  place: PlaceFilter.optional(),
  reading: AskedReading,
  /** Only the group of near-identical posts whose earliest post this is. */
  group: z.coerce.number().int().min(1).optional(),
  /** Full text; 异响 finds 发动机有异响. */
  q: z.string().max(100).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type PostsQuery = z.infer<typeof PostsQuery>;

export const PostView = z
  .object({
    id: z.int(),
    url: z.string(),
    source: z.object({ id: z.int(), name: z.string() }),
    thread: z.object({ id: z.int(), title: z.string(), board: z.string().nullable() }),
    /** Author masked as 宋XX unless the role may see it. */
    author: z.string(),
    opening: z.boolean(),
    floor: z.int().nullable(),
    body: z.string(),
    quotes: z.array(z.object({ author: z.string().nullable(), text: z.string() })),
    publishedAt: z.iso.datetime().nullable(),
    publishedPrecision: z.string(),
    /** What printed spans ("10月前") leave possible; the truth lies within. */
    publishedBetween: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }).nullable(),
    firstSeenAt: z.iso.datetime(),
    edited: z.boolean(),
    series: z.array(z.object({ series: z.string(), name: z.string(), inherited: z.boolean() })),
    polarity: PolaritySchema,
    aspects: z.array(z.object({ aspect: AspectSchema, polarity: PolaritySchema, span: SpanSchema })),
    complaint: z.boolean(),
    groups: z.array(z.object({ group: GroupSchema, span: SpanSchema })),
    topics: z.array(TopicSchema),
    noise: z.array(SpanSchema),
    faults: z.array(
      z.object({ symptom: z.string(), part: z.string(), condition: z.string().nullable(), span: SpanSchema }),
    ),
    told: Told,
    /** Who set the labels: the model, a person, or the file the post came with. */
    labelledBy: z.enum(['model', 'person', 'file']),
    standing: Standing,
  })
  .meta({ id: 'Post' });
export type PostView = z.infer<typeof PostView>;

export const PostsPage = z
  .object({
    /** All posts that match, so a number and its list can be compared. */
    total: z.int(),
    posts: z.array(PostView),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'PostsPage' });
export type PostsPage = z.infer<typeof PostsPage>;

/** Each label once: a post counts once under it. */
const distinct = <Label extends string>(label: z.ZodType<Label, Label>) =>
  z.array(label).refine((labels) => new Set(labels).size === labels.length, 'Give each label once.');

/** More faults, or series, than any post tells of. */
const MANY = 50;

/** The labels a person may correct, each as it is counted: faults "symptom:part", aspects "动力:negative", series by key. */
export const CORRECTABLE = [
  'polarity',
  'complaint',
  'groups',
  'topics',
  'aspects',
  'faults',
  'series',
] as const;
export const CorrectedField = z.enum(CORRECTABLE);
export type CorrectedField = z.infer<typeof CorrectedField>;

/** What a person may correct on a post; fields left out stay as they are. */
export const Relabel = z
  .object({
    polarity: PolaritySchema.optional(),
    complaint: z.boolean().optional(),
    groups: distinct(GroupSchema).optional(),
    topics: distinct(TopicSchema).optional(),
    aspects: z
      .array(z.templateLiteral([AspectSchema, ':', PolaritySchema]))
      .refine(
        (said) => new Set(said.map((each) => each.split(':')[0])).size === said.length,
        'Give each aspect once.',
      )
      .optional(),
    faults: distinct(z.string())
      .max(MANY)
      .refine(
        (keys) => keys.every((key) => parseFaultKey(key) !== null),
        'Give each fault as symptom:part, by the keys of the catalogue, e.g. noise:clutch.',
      )
      .optional(),
    series: distinct(z.string().min(1).max(80)).max(MANY).optional(),
    /** The labels left out were looked at, too, and are right. */
    confirmed: z.boolean().optional(),
  })
  .meta({ id: 'Relabel' });
export type Relabel = z.infer<typeof Relabel>;

const Said = z.union([z.string(), z.boolean(), z.array(z.string())]);

/** One word of a person on one label of a post; equal `before` and `after` confirm it. */
export const CorrectionView = z
  .object({
    id: z.int(),
    field: CorrectedField,
    /** The label, or the labels, as in `Relabel`; series by name. */
    before: Said,
    after: Said,
    by: z.string(),
    at: z.iso.datetime(),
    undoneBy: z.string().nullable(),
    undoneAt: z.iso.datetime().nullable(),
    /** The author has changed the text since. */
    editedSince: z.boolean(),
  })
  .meta({ id: 'Correction' });
export type CorrectionView = z.infer<typeof CorrectionView>;

export const Corrections = z.object({ corrections: z.array(CorrectionView) }).meta({ id: 'Corrections' });
export type Corrections = z.infer<typeof Corrections>;
