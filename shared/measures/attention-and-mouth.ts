import { poissonLlr } from './expectation.ts';

/** What talk and its tone did together. */
export type Mood = 'attentionUpMouthDown' | 'bothUp' | 'bothDown' | 'attentionDownMouthUp' | 'level';

interface Talk {
  heat: number;
  /** Whole points, as printed; null without opinions. */
  reputation: number | null;
  opinions: number;
}

/** Heat moves from this share on, reputation from these points on: under them a change is rounding. */
const LEAST_HEAT = 0.1;
const LEAST_POINTS = 2;
/** Of fewer opinions on either side nothing is said. */
const LEAST_OPINIONS = 30;

/**
 * Whether more talk is better talk: heat up with reputation down is 关注上升，口碑下降, which a rise of heat alone would hide.
 * Null where the base has no heat, or either side fewer than 30 opinions. 1851→2666 with 47→45 is `attentionUpMouthDown`.
 * Source: ours.
 */
export function mood(now: Talk, base: Talk): Mood | null {
  if (base.heat <= 0 || now.reputation === null || base.reputation === null) return null;
  if (Math.min(now.opinions, base.opinions) < LEAST_OPINIONS) return null;
  const heat = now.heat / base.heat - 1;
  const points = now.reputation - base.reputation;
  const up = heat >= LEAST_HEAT;
  const down = heat <= -LEAST_HEAT;
  if (up && points <= -LEAST_POINTS) return 'attentionUpMouthDown';
  if (up && points >= LEAST_POINTS) return 'bothUp';
  if (down && points <= -LEAST_POINTS) return 'bothDown';
  if (down && points >= LEAST_POINTS) return 'attentionDownMouthUp';
  return 'level';
}

/** Counts in the days after an event and in the days before it. */
export interface Spike {
  heat: number;
  days: number;
  complaints: number;
  heatBefore: number;
  daysBefore: number;
  complaintsBefore: number;
}

export interface SpikeVerdict {
  /** Heat a day against the days before. */
  heatRatio: number;
  complaintsExpected: number;
  /** attention: heat rose, complaints stayed: no signal of quality. defect: complaints rose, too. quiet: no spike of heat. */
  verdict: 'attention' | 'defect' | 'quiet';
}

/** From so many times the usual heat on it is a spike. */
const SPIKE = 1.5;
/** As in `rise`: fewer complaints are one loud person, less above expectation nobody would act on. */
const LEAST_COMPLAINTS = 5;
const RATIO = 1.25;
const LLR = 4;

/**
 * Tells talk about an article from a defect: complaints are expected by the days alone, not by the heat, since an owner's own
 * trouble does not come from reading the news. They rose when 5 or more, 1.25 × expected (half a post at least) and LLR ≥ 4.
 * Null without heat before. Source: ours, limits as in `rise`.
 */
export function spikeVerdict(of: Spike): SpikeVerdict | null {
  if (of.heatBefore <= 0 || of.daysBefore <= 0 || of.days <= 0) return null;
  const heatRatio = of.heat / of.days / (of.heatBefore / of.daysBefore);
  const complaintsExpected = (of.complaintsBefore * of.days) / of.daysBefore;
  const usual = Math.max(complaintsExpected, 0.5);
  const rose =
    of.complaints >= LEAST_COMPLAINTS &&
    of.complaints >= RATIO * usual &&
    poissonLlr(of.complaints, usual) >= LLR;
  const verdict = heatRatio < SPIKE ? 'quiet' : rose ? 'defect' : 'attention';
  return { heatRatio, complaintsExpected, verdict };
}
