import { z } from 'zod';
import { Figure } from './numbers.ts';
import { Mark, PostsBehind } from './report-query.ts';

/**
 * A value in a sentence and how it is written; words are made from the locale files where the sentence is shown, so that
 * screen and files say the same in either language.
 */
export const SentenceArg = z.discriminatedUnion('as', [
  z.object({ as: z.literal('count'), value: z.number() }),
  /** With its sign: +40, −3. */
  z.object({ as: z.literal('signed'), value: z.number() }),
  /** Two decimals: 1.30. */
  z.object({ as: z.literal('ratio'), value: z.number() }),
  /** `1→41 (+40)` or `276 (+88%)`. */
  z.object({ as: z.literal('figure'), value: Figure }),
  z.object({ as: z.literal('topic'), value: z.string() }),
  z.object({ as: z.literal('day'), value: z.string() }),
  /** The month of a day by its name alone: 12月, December. */
  z.object({ as: z.literal('month'), value: z.string() }),
  /** Names as they are: of series, sources, events. */
  z.object({ as: z.literal('names'), value: z.array(z.string()) }),
  /** `previous` or `year`. */
  z.object({ as: z.literal('compare'), value: z.enum(['previous', 'year']) }),
]);
export type SentenceArg = z.infer<typeof SentenceArg>;

export const SENTENCES = [
  /** 美誉度由47降至45，因负面由147增至276；若负面只随热度增至约212，美誉度应为52 */
  'reputationFell',
  'reputationRose',
  'reputationHeld',
  /** 热度上升、美誉度下降：关注上升，口碑下降 */
  'attentionUpMouthDown',
  /** 热度 … 其中主帖 … 回帖 … */
  'heat',
  /** 负面276，按热度应约212，为1.30倍 */
  'negativesBeyondHeat',
  'negativesWithHeat',
  /** 投诉1→41 (+40)，主要是异响×发动机 */
  'complaints',
  'complaintsMostly',
  'complaintsNone',
  /** 12月上升每年都有，今年未超出季节 */
  'withinSeason',
  'beyondSeason',
  /** 召回：美誉度最低29，约70天恢复 */
  'recovered',
  'notRecovered',
  /** 媒体关注，非质量信号 */
  'pressNotDefect',
  /** 声量份额 */
  'shareOfVoice',
  'complaintsPerSold',
  /** 某来源已静默 */
  'silentSource',
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
