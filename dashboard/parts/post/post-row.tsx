import type { ComponentChildren } from 'preact';
import type { PostView } from '../../../shared/contract/posts.ts';
import { MarkedText } from '../../../shared/ui/marked-text.tsx';
import { PolarityBadge } from '../../../shared/ui/polarity-badge.tsx';
import { t } from '../../app/text.ts';
import { marksOf } from './marks-of.ts';
import { PostLabels } from './post-labels.tsx';
import { Published } from './published.tsx';

interface Props {
  post: PostView;
  href: string;
  current: boolean;
  /** Corrected out of this list: it stays in sight, greyed, until the list is asked for again. */
  left: boolean;
  q: string | undefined;
  /** More about it, under its labels. */
  children?: ComponentChildren;
}

/** One post of the list: the bar says the polarity at a glance, the badge says it in words. */
export function PostRow({ post, href, current, left, q, children }: Props) {
  return (
    <li
      class={`post${left ? ' left' : ''}`}
      data-polarity={post.polarity}
      aria-current={current ? 'true' : undefined}
    >
      <div class="post-head">
        <PolarityBadge polarity={post.polarity} word={t(`words.polarity.${post.polarity}`)} />
        <a class="post-title" href={href} aria-current={current ? 'true' : undefined}>
          {post.thread.title}
        </a>
        {left && <span class="quiet small">{t('dashboard.posts.left')}</span>}
      </div>
      <p class="post-body clamp">
        <MarkedText text={post.body} marks={marksOf(post, q)} />
      </p>
      <PostLabels post={post} />
      {children}
      <p class="post-foot quiet small">
        <span>{post.author}</span>
        <span>{post.opening ? t('words.opening') : t('words.reply')}</span>
        <Published post={post} />
        <a href={post.url} target="_blank" rel="noreferrer noopener">
          {post.source.name}
        </a>
      </p>
    </li>
  );
}
