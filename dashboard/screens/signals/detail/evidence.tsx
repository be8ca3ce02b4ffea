import { useEffect } from 'preact/hooks';
import type { PostView } from '../../../../shared/contract/posts.ts';
import type { SignalDetail } from '../../../../shared/contract/signal-detail.ts';
import { formatCount } from '../../../../shared/measures/print.ts';
import { getPosts, type PostsAsked } from '../../../api/monitor.ts';
import type { Result } from '../../../api/request.ts';
import { useLoad } from '../../../app/load.ts';
import { type Page, useMore } from '../../../app/load-more.ts';
import { locale, t } from '../../../app/text.ts';
import { Skeleton, TroubleNote } from '../../../parts/notice.tsx';
import { PostRow } from '../../../parts/post/post-row.tsx';
import { reportsAsked, reportsHref } from '../links.ts';
import { ToldFacts } from './told-facts.tsx';

/** As many as one reads before asking for more, and as many as paper shows. */
const PAGE = { screen: '5', paper: '10' };

interface Props {
  of: SignalDetail;
  printed: boolean;
  /** The list stands there, or cannot be had. */
  onShown: () => void;
}

/** The owners' reports themselves, newest first, with what each tells of its car. */
export function Evidence({ of: { signal, written }, printed, onShown }: Props) {
  const asked = { ...reportsAsked(signal), limit: printed ? PAGE.paper : PAGE.screen };
  const key = JSON.stringify(asked);
  const first = useLoad(key, (abort) => getPosts(asked, abort));
  const more = useMore(key, first.value?.nextCursor ?? null, (cursor) => morePosts({ ...asked, cursor }));
  const posts = [...(first.value?.posts ?? []), ...more.items];
  const shown = first.value !== null || first.trouble !== null;
  useEffect(() => {
    if (shown) onShown();
  }, [shown, onShown]);
  return (
    <section
      class={`box signal-evidence${first.loading && first.value ? ' stale' : ''}`}
      aria-labelledby="evidence"
    >
      <header class="row spread wrap">
        <h2 id="evidence" class="panel-name">
          {t('dashboard.signals.evidence.title')}
        </h2>
        {first.value && (
          <a class="small" href={reportsHref(signal)}>
            {t('dashboard.signals.evidence.all', { count: formatCount(first.value.total, locale.value) })}
          </a>
        )}
      </header>
      <p class="quiet small">{t('dashboard.signals.evidence.what')}</p>
      <Written written={written} name={signal.seriesName} />
      {first.trouble && <TroubleNote trouble={first.trouble} onRetry={first.reload} />}
      {!first.value && !first.trouble && <Skeleton rows={4} tall />}
      {first.value?.total === 0 && <p class="quiet">{t('dashboard.signals.evidence.none')}</p>}
      {posts.length > 0 && (
        <ol class="post-list">
          {posts.map((post) => (
            <PostRow
              key={post.id}
              post={post}
              href={reportsHref(signal, undefined, post.id)}
              current={false}
              left={false}
              q={signal.phrase ?? undefined}
            >
              <ToldFacts told={post.told} />
            </PostRow>
          ))}
        </ol>
      )}
      {more.trouble && <TroubleNote trouble={more.trouble} onRetry={more.load} />}
      {more.next !== null && !more.trouble && (
        <button type="button" class="button no-print" disabled={more.busy} onClick={more.load}>
          {t('dashboard.posts.more')}
        </button>
      )}
    </section>
  );
}

async function morePosts(asked: PostsAsked): Promise<Result<Page<PostView>>> {
  const answer = await getPosts(asked);
  if (!answer.ok) return answer;
  return { ok: true, value: { items: answer.value.posts, next: answer.value.nextCursor } };
}

/** What owners call the series: a name that is not its own was recognised as meaning it. */
function Written({ written, name }: { written: SignalDetail['written']; name: string }) {
  if (written.length === 0) return null;
  return (
    <p class="signal-written small">
      <span class="quiet">{t('dashboard.signals.evidence.written')}</span>
      {written.map((each) => (
        <span key={each.written} class="chip">
          {each.written === name ? name : `${each.written} → ${name}`} {formatCount(each.posts, locale.value)}
        </span>
      ))}
    </p>
  );
}
