import { z } from 'zod';
import { Figure, Measure } from './numbers.ts';
import { Mark, PostsBehind } from './report-query.ts';
import { Day, TopicFilter } from './words.ts';

/**
 * A value in a sentence and how it is written. Words are made where the sentence is shown (shared/measures/print-sentence.ts with the
 * locale files), so that screen and files say the same in either language.
 */
export const SentenceArg = z.discriminatedUnion('as', [
  z.object({ as: z.literal('count'), value: z.number() }),
  /** One decimal: 4.2. */
  z.object({ as: z.literal('tenths'), value: z.number() }),
  /** Two decimals: 1.30. */
  z.object({ as: z.literal('ratio'), value: z.number() }),
  /** `1→41 (+40)` or `276 (+88%)`. */
  z.object({ as: z.literal('figure'), value: Figure }),
  /** 异响×发动机、漏油×变速箱 */
  z.object({ as: z.literal('topics'), value: z.array(TopicFilter) }),
  z.object({ as: z.literal('day'), value: Day }),
  /** A period by its season: 12月, 四季度, 5月3日–20日. */
  z.object({ as: z.literal('season'), from: Day, to: Day }),
  /** Names as they are: of series, sources, events. */
  z.object({ as: z.literal('names'), value: z.array(z.string()) }),
  z.object({ as: z.literal('measure'), value: z.union([Measure, z.literal('positives')]) }),
  /** 环比 against the period before, 同比 against last year. */
  z.object({ as: z.literal('compare'), value: z.enum(['previous', 'year']) }),
  /** 升至/降至/仍为 of an index, 增至/减至/仍为 of a count. */
  z.object({ as: z.literal('moved'), of: z.enum(['index', 'count']), value: z.enum(['up', 'down', 'same']) }),
]);
export type SentenceArg = z.infer<typeof SentenceArg>;

/** Each is a message `dashboard.report.sentences.<key>` of both locale files. */
export const SENTENCES = [
  'running',
  'attentionUpMouthDown',
  'reputationBecause',
  'reputationBySlower',
  'reputation',
  'reputationHeld',
  'heat',
  'negativesBeyondHeat',
  'negativesWithHeat',
  'complaintsMostly',
  'complaints',
  'complaintsNone',
  'overlap',
  'withinSeason',
  'beyondSeason',
  'eventRecovered',
  'eventNotBack',
  'pressNotDefect',
  'shareOfVoice',
  'complaintsPerSold',
  'silentSource',
  'gaps',
  'revised',
] as const;
export const SentenceKey = z.enum(SENTENCES);
export type SentenceKey = z.infer<typeof SentenceKey>;

/** A sentence is only there when its data is. */
export const ReportSentence = z.object({
  key: SentenceKey,
  args: z.record(z.string(), SentenceArg),
  /** What it opens; null only where it speaks of no posts. */
  posts: PostsBehind.nullable(),
  marks: z.array(Mark),
});
export type ReportSentence = z.infer<typeof ReportSentence>;
