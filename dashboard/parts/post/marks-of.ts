import type { PostView } from '../../../shared/contract/posts.ts';
import { ASPECT_KEY } from '../../../shared/ui/aspect-key.ts';
import type { Mark } from '../../../shared/ui/marks.ts';
import { t } from '../../app/text.ts';
import { faultName } from '../../app/topics.ts';

/** What was recognised in a post's body, and where the searched text stands. */
export function marksOf(post: PostView, q: string | undefined): Mark[] {
  return [
    ...post.aspects.map(
      ({ aspect, polarity, span }): Mark => ({
        ...span,
        kind: 'aspect',
        polarity,
        label: `${t(`words.aspects.${ASPECT_KEY[aspect]}`)} ${t(`words.polarity.${polarity}`)}`,
      }),
    ),
    ...post.groups.map(
      ({ group, span }): Mark => ({ ...span, kind: 'complaint', label: t(`words.groups.${group}`) }),
    ),
    ...post.faults.map((fault): Mark => ({ ...fault.span, kind: 'fault', label: faultName(fault) })),
    ...post.noise.map((span): Mark => ({ ...span, kind: 'noise', label: t('words.topics.noise') })),
    ...hits(post.body, q),
  ];
}

/** Every place where the text searched for stands as it was typed, letter case aside. */
function hits(body: string, q: string | undefined): Mark[] {
  const found: Mark[] = [];
  if (!q) return found;
  const [text, wanted] = [body.toLowerCase(), q.toLowerCase()];
  // Folding that changes the length would put the marks in the wrong place.
  if (text.length !== body.length) return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    found.push({ start: at, end: at + wanted.length, kind: 'hit', label: t('dashboard.posts.hit') });
  }
  return found;
}
