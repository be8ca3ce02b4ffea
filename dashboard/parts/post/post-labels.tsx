import type { PostView } from '../../../shared/contract/posts.ts';
import { ASPECT_KEY } from '../../../shared/ui/aspect-key.ts';
import { t } from '../../app/text.ts';
import { faultName } from '../../app/topics.ts';
import { hrefOf } from '../../app/view.ts';

/** What a post is about, in words: series, complaint groups, faults, topics, aspects; and where they come from when not from us. */
export function PostLabels({ post }: { post: PostView }) {
  const faults = new Map(post.faults.map((fault) => [faultName(fault), `${fault.symptom}:${fault.part}`]));
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
      {[...faults].map(([name, topic]) => (
        <li key={name}>
          <a class="chip fault" href={hrefOf('/posts', { topic })}>
            {name}
          </a>
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
      {post.standing.copies && (
        <li>
          <a class="chip copies" href={hrefOf('/posts', { group: post.standing.copies.original })}>
            {t('dashboard.standing.copies', { count: post.standing.copies.posts - 1 })}
          </a>
        </li>
      )}
      {post.standing.suspected && <li class="chip suspected">{t('dashboard.standing.suspected')}</li>}
      {post.labelledBy === 'file' && <li class="chip from">{t('dashboard.posts.fromFile')}</li>}
    </ul>
  );
}
