import type { Group, Polarity, Topic } from '../../../shared/understanding/insight.ts';
import type { PostMark } from '../../messages/protocol.ts';

export type Tone = Polarity | 'complaint' | 'label';

/** One segment of a chip; tones that mean something carry an icon, so colour is never alone. */
export interface ChipPart {
  tone: Tone;
  word: string;
}

/** Words of the product in the person's language. */
export interface Words {
  polarity(polarity: Polarity): string;
  topic(topic: Topic): string;
  group(group: Group): string;
  complaint(): string;
}

/** More labels than this become a count; the title names them all. */
export const MAX_LABELS = 3;

/** Groups that say the same as a topic beside them. */
const SAID_BY: Partial<Record<Group, Topic>> = { A: 'engine' };

/** Every label of a post, topics first, nothing said twice. */
export function labelsOf(mark: PostMark, words: Words): string[] {
  const groups = mark.groups.filter((group) => {
    const topic = SAID_BY[group];
    return topic === undefined || !mark.topics.includes(topic);
  });
  return [...new Set([...mark.topics.map(words.topic), ...groups.map(words.group)])];
}

/** What a chip shows: polarity always, then whether it is a complaint, then what about. */
export function chipParts(mark: PostMark, words: Words): ChipPart[] {
  const parts: ChipPart[] = [{ tone: mark.polarity, word: words.polarity(mark.polarity) }];
  if (mark.complaint) parts.push({ tone: 'complaint', word: words.complaint() });
  const labels = labelsOf(mark, words);
  if (labels.length > 0) {
    const more = labels.length - MAX_LABELS;
    const shown = labels.slice(0, MAX_LABELS).join(' · ');
    parts.push({ tone: 'label', word: more > 0 ? `${shown} +${more}` : shown });
  }
  return parts;
}

/** All of it in one line, for the title and for those who listen. */
export function chipTitle(mark: PostMark, words: Words): string {
  const complaint = mark.complaint ? [words.complaint()] : [];
  return [words.polarity(mark.polarity), ...complaint, ...labelsOf(mark, words)].join(' · ');
}
