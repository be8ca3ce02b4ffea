import type { PostView } from '../../../shared/contract/posts.ts';
import { ASPECT_KEY } from '../../../shared/ui/aspect-key.ts';
import { t } from '../../app/text.ts';
import { hrefOf } from '../../app/view.ts';

/** What a post is about, in words: series, complaint groups, topics, aspects. */
export function PostLabels({ post }: { post: PostView }) {
  const groups = [...new Set(post.groups.map(({ group }) => group))];
  return (
    <ul class="labels">
      {post.series.map(({ series, name, inherited }) => (
        <li key={series}>
          <a class="chip series" href={hrefOf('/posts', { series })}>
            {name}
            {inherited && <small> {t('words.inherited')}</small>}
          </a>
        </li>
      ))}
      {post.complaint && <li class="chip complaint">{t('words.complaint')}</li>}
      {groups.map((group) => (
        <li key={group} class="chip complaint">
          {t(`words.groups.${group}`)}
        </li>
      ))}
      {post.topics.map((topic) => (
        <li key={topic} class={`chip ${topic === 'noise' ? 'noise' : ''}`}>
          {t(`words.topics.${topic}`)}
        </li>
      ))}
      {post.aspects.map(({ aspect, polarity }) => (
        <li key={aspect} class="chip" data-polarity={polarity}>
          {t(`words.aspects.${ASPECT_KEY[aspect]}`)}
        </li>
      ))}
    </ul>
  );
}
