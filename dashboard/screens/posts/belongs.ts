import type { PostView } from '../../../shared/contract/posts.ts';
import type { View } from '../../app/view.ts';

type Asked = Pick<View, 'measure' | 'topic' | 'reading' | 'series'>;
type Labels = Pick<
  PostView,
  'polarity' | 'complaint' | 'topics' | 'groups' | 'faults' | 'aspects' | 'standing' | 'series'
>;

/** Whether a post with these labels is in the list asked for; a correction changes nothing else a list asks for. */
export function belongs(post: Labels, { measure, topic, series, reading }: Asked): boolean {
  if (reading === 'genuine' && post.standing.suspected) return false;
  if (series !== undefined && !post.series.some((each) => each.series === series)) return false;
  const aspect = topic?.startsWith('aspect:')
    ? post.aspects.find((each) => topic === `aspect:${each.aspect}`)
    : undefined;
  if (topic !== undefined && !aspect && !hasTopic(post, topic)) return false;
  // Under an aspect a post counts with the aspect's own polarity.
  const polarity = aspect?.polarity ?? post.polarity;
  if (measure === 'negatives') return polarity === 'negative';
  if (measure === 'reputation') return polarity !== 'neutral';
  return measure !== 'complaints' || post.complaint;
}

function hasTopic(post: Labels, topic: string): boolean {
  return (
    post.topics.some((each) => each === topic) ||
    post.groups.some(({ group }) => group === topic) ||
    post.faults.some(({ symptom, part }) => ['*:*', `${symptom}:*`, `${symptom}:${part}`].includes(topic))
  );
}
