import { type Group, POLARITIES, type Polarity } from '../shared/understanding/insight.ts';
import { Count, mean, micro, round } from './count.ts';
import type { Post } from './posts.ts';

/** What is said of one post as a whole. */
export interface PostGuess {
  tone: Polarity;
  complaint: boolean;
  groups: readonly Group[];
}

export interface Quality {
  precision: number;
  recall: number;
  f1: number;
}

/** How often each truth was read as each answer. */
export interface Confusion {
  /** tone[truth][said]. */
  tone: Record<Polarity, Record<Polarity, number>>;
  /** complaint.yes.no: true complaints that were not read as such. */
  complaint: Record<'yes' | 'no', Record<'yes' | 'no', number>>;
}

export interface PostFigures {
  toneMacroF1: number;
  complaintF1: number;
  /** Micro-F1 over the groups A–Q of all posts; a complaint missed loses its groups. */
  groupMicroF1: number;
  tones: Record<Polarity, Quality>;
  complaint: Quality;
  /** By kind of post. */
  confusion: Record<string, Confusion>;
}

const quality = ({ precision, recall, f1 }: Count): Quality => ({
  precision: round(precision),
  recall: round(recall),
  f1: round(f1),
});

function noConfusion(): Confusion {
  const none = () => ({ negative: 0, neutral: 0, positive: 0 });
  return {
    tone: { negative: none(), neutral: none(), positive: none() },
    complaint: { yes: { yes: 0, no: 0 }, no: { yes: 0, no: 0 } },
  };
}

/** Tone and complaint of posts as a whole: macro-F1 over the three tones, F1 of "complaint", and both in detail. */
export function postFigures(posts: readonly Post[], guesses: readonly PostGuess[]): PostFigures {
  const tones = { negative: new Count(), neutral: new Count(), positive: new Count() };
  const complaint = new Count();
  const groups = new Count();
  const confusion: Record<string, Confusion> = {};
  posts.forEach((post, i) => {
    const guess = guesses[i];
    if (!guess || post.unsaid) return;
    for (const tone of POLARITIES) tones[tone].add(guess.tone === tone, post.tone === tone);
    const kind = confusion[post.kind] ?? noConfusion();
    confusion[post.kind] = kind;
    kind.tone[post.tone][guess.tone]++;
    kind.complaint[post.complaint ? 'yes' : 'no'][guess.complaint ? 'yes' : 'no']++;
    complaint.add(guess.complaint, post.complaint);
    for (const group of new Set([...guess.groups, ...post.groups]))
      groups.add(guess.groups.includes(group), post.groups.includes(group));
  });
  return {
    toneMacroF1: round(mean(POLARITIES.map((tone) => tones[tone].f1))),
    complaintF1: round(complaint.f1),
    groupMicroF1: round(micro([groups])),
    tones: {
      negative: quality(tones.negative),
      neutral: quality(tones.neutral),
      positive: quality(tones.positive),
    },
    complaint: quality(complaint),
    confusion,
  };
}
