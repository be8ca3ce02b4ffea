import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { PostView } from '../../../shared/contract/posts.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { getPosts, type PostsAsked } from '../../api/monitor.ts';
import type { Result } from '../../api/request.ts';
import { useLoad } from '../../app/load.ts';
import { type Page, useMore } from '../../app/load-more.ts';
import { locale, t } from '../../app/text.ts';
import { hrefOf, readView, type View } from '../../app/view.ts';
import { Icon } from '../../parts/icon.tsx';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { PlaceFilter } from '../../parts/place-filter.tsx';
import { PostRow } from '../../parts/post/post-row.tsx';
import { ReadingSwitch } from '../../parts/reading-switch.tsx';
import { TopicFilter } from '../../parts/topic-filter.tsx';
import { belongs } from './belongs.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import { Detail } from './detail.tsx';
import { Filters } from './filters.tsx';
import { SearchBox } from './search-box.tsx';

/** 帖子: what stands behind a number, or what holds a text. The address holds the whole question. */
export function Posts() {
  const { query, route } = useLocation();
  const view = readView(query);
  const asked = queryOf(view);
  const key = JSON.stringify(asked);
  const first = useLoad(key, (signal) => getPosts(asked, signal));
  const more = useMore(key, first.value?.nextCursor ?? null, (cursor) => morePosts({ ...asked, cursor }));
  // A corrected post shows its new labels at once and keeps its place until the question changes, even where it
  // does not belong any more; only the total is asked for anew, so that the list does not jump under the reader.
  const [corrected, setCorrected] = useState<Record<number, PostView>>({});
  const latest = useRef(key);
  latest.current = key;
  const correct = async (post: PostView) => {
    setCorrected((before) => ({ ...before, [post.id]: post }));
    const answer = await getPosts(asked);
    if (latest.current !== key) return;
    if (!answer.ok) first.reload();
    else if (first.value) first.replace({ ...first.value, total: answer.value.total });
  };

  const posts = [...(first.value?.posts ?? []), ...more.items].map((post) => corrected[post.id] ?? post);
  const open = (post: number | undefined) => hrefOf('/posts', { ...view, post });
  const total = first.value ? formatCount(first.value.total, locale.value) : '–';

  return (
    <>
      <title>{`${t('dashboard.nav.posts')} · 车声`}</title>
      <h1 class="unseen">{t('dashboard.nav.posts')}</h1>
      <div class="toolbar">
        <div class="row wrap">
          <TopicFilter path="/posts" view={view} />
          <PlaceFilter path="/posts" view={view} />
          <ReadingSwitch path="/posts" view={view} />
        </div>
        <SearchBox
          value={view.q ?? ''}
          onSearch={(q) => route(hrefOf('/posts', { ...view, q, post: undefined }))}
        />
      </div>
      <div class={`posts${view.post === undefined ? '' : ' with-detail'}`}>
        <Filters view={view} onChange={(next) => route(hrefOf('/posts', { ...next, post: undefined }))} />
        <section
          class={`list${first.loading ? ' stale' : ''}`}
          aria-busy={first.loading}
          aria-label={t('dashboard.nav.posts')}
        >
          <p class="total" aria-live="polite">
            <strong>{t('dashboard.posts.total', { count: total })}</strong>
            <ChosenFilters view={view} name={seriesName(posts, view.series)} />
          </p>
          {first.trouble && <TroubleNote trouble={first.trouble} onRetry={first.reload} />}
          {!first.value && !first.trouble && <Skeleton rows={8} tall />}
          {first.value?.total === 0 && posts.length === 0 && <NoPosts view={view} />}
          {posts.length > 0 && (
            <ol class="box post-list">
              {posts.map((post) => (
                <PostRow
                  key={post.id}
                  post={post}
                  href={open(post.id)}
                  current={post.id === view.post}
                  left={post.id in corrected && !belongs(post, view)}
                  q={view.q}
                />
              ))}
            </ol>
          )}
          {more.trouble && <TroubleNote trouble={more.trouble} onRetry={more.load} />}
          {more.next !== null && !more.trouble && (
            <button type="button" class="button" disabled={more.busy} onClick={more.load}>
              {t('dashboard.posts.more')}
            </button>
          )}
        </section>
        {view.post !== undefined && (
          <Detail
            key={view.post}
            id={view.post}
            known={posts.find((post) => post.id === view.post)}
            q={view.q}
            closeHref={open(undefined)}
            onCorrected={correct}
          />
        )}
      </div>
    </>
  );
}

async function morePosts(asked: PostsAsked): Promise<Result<Page<PostView>>> {
  const answer = await getPosts(asked);
  if (!answer.ok) return answer;
  return { ok: true, value: { items: answer.value.posts, next: answer.value.nextCursor } };
}

function NoPosts({ view }: { view: View }) {
  return (
    <Empty title={t('dashboard.posts.none')}>
      <p>{t('dashboard.posts.noneMend')}</p>
      <div class="row">
        {view.q && (
          <a class="button" href={hrefOf('/posts', { ...view, q: undefined })}>
            <Icon name="close" size={14} />
            {t('dashboard.posts.withoutSearch')}
          </a>
        )}
        <a class="button" href="/posts">
          {t('dashboard.posts.clear')}
        </a>
      </div>
    </Empty>
  );
}

function queryOf(view: View): PostsAsked {
  const {
    period,
    topic,
    condition,
    evidence,
    series,
    measure,
    opening,
    redLine,
    undated,
    unclassified,
    source,
    q,
    reading,
    place,
    group,
  } = view;
  const kind = opening === undefined ? undefined : opening ? 'true' : 'false';
  return {
    ...period,
    topic,
    condition,
    evidence: evidence ? 'true' : undefined,
    series,
    measure,
    opening: kind,
    redLine: redLine ? 'true' : undefined,
    undated: undated ? 'true' : undefined,
    unclassified,
    source: source?.toString(),
    q,
    reading,
    place,
    group: group?.toString(),
  };
}

function seriesName(posts: PostView[], series: string | undefined): string | undefined {
  for (const post of posts) {
    const found = post.series.find((each) => each.series === series);
    if (found) return found.name;
  }
  return series;
}
