import { getSeries, getTopics } from '../../api/monitor.ts';
import { useLoad } from '../../app/load.ts';
import type { Numbers } from '../../app/numbers.ts';
import { t } from '../../app/text.ts';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Question } from '../../parts/question.tsx';
import { AspectsPanel } from './aspects-panel.tsx';
import { History } from './history.tsx';
import { PlacesPanel } from './places-panel.tsx';
import { Report } from './report.tsx';
import { SeriesPicker } from './series-picker.tsx';
import { TopicsPanel } from './topics-panel.tsx';
import { Typical } from './typical.tsx';
import { UnknownPanel } from './unknown-panel.tsx';

/** Everything known of one series in a period: figures and why, trend, complaints, aspects, and posts that stand for them. */
export function SeriesPage({ series, numbers }: { series: string; numbers: Numbers }) {
  const { chosen: view, value: overview } = numbers;
  const { period, topic, compare, reading, place } = view;
  const query = { ...period, topic, compare, reading, place };
  const { value, trouble, loading, reload } = useLoad(JSON.stringify(query), (signal) =>
    getSeries(series, query, signal),
  );
  const asked = { ...period, compare, reading, place };
  const topics = useLoad(JSON.stringify(asked), (signal) => getTopics(series, asked, signal));
  const name = value?.card.name ?? overview?.series.find((card) => card.series === series)?.name ?? series;
  const quiet = value?.card.posts.value === 0;
  return (
    <>
      <title>{`${name} · 车声`}</title>
      <Question path={`/series/${series}`} view={view}>
        <SeriesPicker
          series={series}
          name={name}
          brand={value?.card.brand}
          cards={overview?.series}
          view={view}
        />
      </Question>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={6} tall />}
      {value && (
        <div class="series-page">
          {quiet ? (
            <Empty title={t('dashboard.series.quiet', { name })}>
              <p>{t('dashboard.series.quietMend')}</p>
            </Empty>
          ) : (
            <Report report={value} topics={topics.value} view={view} busy={loading} />
          )}
          <History series={series} view={view} />
          <TopicsPanel series={series} view={view} asked={topics} />
          {!quiet && <Typical report={value} view={view} />}
          <PlacesPanel series={series} view={view} />
          {/* It reads the posts of all places. */}
          {place === undefined && <UnknownPanel series={series} view={view} />}
          <AspectsPanel series={series} view={view} />
        </div>
      )}
    </>
  );
}
