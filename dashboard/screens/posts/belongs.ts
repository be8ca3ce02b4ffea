import type { PostView } from '../../../shared/contract/posts.ts';
import type { View } from '../../app/view.ts';

type Asked = Pick<View, 'measure' | 'topic'>;
type Labels = Pick<PostView, 'polarity' | 'complaint' | 'topics' | 'groups'>;

/** Whether a post with these labels is in the list asked for; a correction changes nothing else a list asks for. */
export function belongs(post: Labels, { measure, topic }: Asked): boolean {
  if (measure === 'negatives' && post.polarity !== 'negative') return false;
  if (measure === 'complaints' && !post.complaint) return false;
  if (measure === 'reputation' && post.polarity === 'neutral') return false;
  return (
    topic === undefined ||
    post.topics.some((each) => each === topic) ||
    post.groups.some(({ group }) => group === topic)
  );
}
