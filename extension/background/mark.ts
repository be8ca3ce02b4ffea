import type { Insight } from '../../shared/understanding/insight.ts';
import type { PostMark } from '../messages/protocol.ts';

/** Null where there is nothing to say: the understanding reads Chinese, and of other languages only the noise words. */
export function markOf({ language, polarity, complaint, topics, groups }: Insight): PostMark | null {
  if (language !== 'zh' && topics.length === 0) return null;
  return { polarity, complaint, topics, groups: groups.map((label) => label.group) };
}
