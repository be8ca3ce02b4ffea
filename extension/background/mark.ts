import type { Insight } from '../../shared/understanding/insight.ts';
import type { PostMark } from '../messages/protocol.ts';

/** Null where there is nothing to say: Chinese and English are read, and of a post in another language only a noise word can be known. */
export function markOf({ language, polarity, complaint, topics, groups }: Insight): PostMark | null {
  if (language === 'other' && topics.length === 0) return null;
  // Word lists know English less well: a post of which they can say nothing gets no mark that says neutral.
  if (language === 'en' && !complaint && polarity === 'neutral' && topics.length === 0) return null;
  return { polarity, complaint, topics, groups: groups.map((label) => label.group) };
}
