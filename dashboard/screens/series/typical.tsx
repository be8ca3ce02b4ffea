import type { SeriesReport } from '../../../shared/contract/series.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { getTypical } from '../../api/monitor.ts';
import { useLoad } from '../../app/load.ts';
import { locale, t } from '../../app/text.ts';
import { type Chosen, hrefOf } from '../../app/view.ts';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { PostRow } from '../../parts/post/post-row.tsx';

/** Posts that stand for the others: of the complaints where there are any, else of the negatives. */
export function Typical({ report, view }: { report: SeriesReport; view: Chosen }) {
  const { series, complaints } = report.card;
  const { period, topic, reading, place } = view;
  const measure = complaints.value === 0 ? 'negatives' : 'complaints';
  const query = { ...period, topic, reading, place, measure } as const;
  const { value, trouble, loading, reload } = useLoad(JSON.stringify(query), (signal) =>
    getTypical(series, query, signal),
  );
  const list = { series, period, topic, reading, place, measure } as const;
  return (
    <section class={`box typical${loading && value ? ' stale' : ''}`} aria-labelledby="typical">
      <header>
        <h2 id="typical" class="panel-name">
          {t('dashboard.series.typical')}
        </h2>
        {value && value.posts.length > 0 && (
          <a class="small" href={hrefOf('/posts', list)}>
            {t('dashboard.series.typicalOf', {
              count: formatCount(value.of, locale.value),
              measure: t(`words.measures.${measure}`),
            })}
          </a>
        )}
      </header>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={3} tall />}
      {value?.posts.length === 0 && <p class="quiet">{t('dashboard.series.noTypical')}</p>}
      {value && value.posts.length > 0 && (
        <ol class="post-list">
          {value.posts.map((post) => (
            <PostRow
              key={post.id}
              post={post}
              href={hrefOf('/posts', { ...list, post: post.id })}
              current={false}
              left={false}
              q={undefined}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
