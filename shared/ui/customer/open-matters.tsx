import type { z } from 'zod';
import type { OpenMatter } from '../../contract/customers.ts';
import type { Voice } from './voice.ts';

interface Props {
  matters: readonly z.infer<typeof OpenMatter>[];
  voice: Voice;
  /** Where a post is opened; its own forum when left out. */
  postHref?: (postId: number) => string;
}

/** Complaints nobody has seen to yet: what a person should look at first. */
export function OpenMatters({ matters, voice, postHref }: Props) {
  if (matters.length === 0) return <p class="withheld">{voice.say('words.customer.noMatters')}</p>;
  return (
    <ul class="open-matters">
      {matters.map(({ postId, title, url, day }) => (
        <li key={postId}>
          {postHref ? (
            <a href={postHref(postId)}>{title}</a>
          ) : (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {title}
            </a>
          )}
          <time dateTime={day}>{voice.day(day)}</time>
        </li>
      ))}
    </ul>
  );
}
