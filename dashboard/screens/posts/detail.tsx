import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { PostView } from '../../../shared/contract/posts.ts';
import { MarkedText } from '../../../shared/ui/marked-text.tsx';
import { PolarityBadge } from '../../../shared/ui/polarity-badge.tsx';
import { getPost } from '../../api/monitor.ts';
import { formatInstant } from '../../app/format.ts';
import { useLoad } from '../../app/load.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { marksOf } from '../../parts/post/marks-of.ts';
import { PostLabels } from '../../parts/post/post-labels.tsx';
import { Published } from '../../parts/post/published.tsx';
import { WORKERS } from '../cases/workers.ts';
import { CaseOfPost } from './case-of-post.tsx';
import { LabelsDesk } from './labels-desk.tsx';
import { Suspicion } from './suspicion.tsx';
import { ToldList } from './told-list.tsx';

interface Props {
  id: number;
  /** The post where the list already holds it; a shared address may point beyond the first page. */
  known: PostView | undefined;
  q: string | undefined;
  closeHref: string;
  onCorrected: (post: PostView) => void;
}

/** One post whole, beside the list (over it on a small screen). Escape closes it. */
export function Detail({ id, known, q, closeHref, onCorrected }: Props) {
  const { route } = useLocation();
  const asked = useLoad(known ? null : String(id), (signal) => getPost(id, signal));
  const post = known ?? asked.value;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') route(closeHref);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [route, closeHref]);

  return (
    <aside ref={panel} class="detail box" tabIndex={-1} aria-label={t('dashboard.posts.detail')}>
      <header class="row spread">
        <a class="button icon-only plain" href={closeHref} aria-label={t('dashboard.close')}>
          <Icon name="close" />
        </a>
        {post && (
          <a class="button" href={post.url} target="_blank" rel="noreferrer noopener">
            <Icon name="out" size={14} />
            {t('dashboard.posts.openAt', { source: post.source.name })}
          </a>
        )}
      </header>
      {!post && asked.trouble && <TroubleNote trouble={asked.trouble} onRetry={asked.reload} />}
      {!post && !asked.trouble && <Skeleton rows={6} />}
      {post && (
        <>
          <h2>{post.thread.title}</h2>
          <p class="quiet small">
            {post.thread.board && `${post.thread.board} · `}
            {post.author}
            {post.floor !== null && ` · ${t('dashboard.posts.floor', { floor: post.floor })}`} ·{' '}
            {post.opening ? t('words.opening') : t('words.reply')}
          </p>
          {post.quotes.map((quote, index) => (
            <blockquote key={index}>
              {quote.author && <cite>{quote.author}</cite>}
              {quote.text}
            </blockquote>
          ))}
          <p class="post-body">
            <MarkedText text={post.body} marks={marksOf(post, q)} />
          </p>
          <PolarityBadge polarity={post.polarity} word={t(`words.polarity.${post.polarity}`)} />
          <PostLabels post={post} />
          <ToldList told={post.told} />
          {WORKERS.has(me.value?.role ?? 'brand') && <CaseOfPost key={`case ${post.id}`} post={post.id} />}
          <dl class="facts">
            <dt>{t('dashboard.posts.published')}</dt>
            <dd>
              <Published post={post} />
              {post.edited && ` · ${t('dashboard.posts.edited')}`}
            </dd>
            <dt>{t('dashboard.posts.seen')}</dt>
            <dd>{formatInstant(post.firstSeenAt)}</dd>
            <dt>{t('dashboard.posts.labelledBy')}</dt>
            <dd>{t(`dashboard.posts.by.${post.labelledBy}`)}</dd>
          </dl>
          <Suspicion key={`standing ${post.id}`} post={post} onJudged={onCorrected} />
          {me.value?.role === 'dealer' ? (
            <p class="quiet small">{t('dashboard.posts.mayNotCorrect')}</p>
          ) : (
            <LabelsDesk key={`${post.id}`} post={post} onCorrected={onCorrected} />
          )}
        </>
      )}
    </aside>
  );
}
