import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Measure, SeriesCard } from '../../../shared/contract/numbers.ts';
import { getTrend, type TrendAsked } from '../../api/monitor.ts';
import { daysIn } from '../../app/calendar.ts';
import { formatPeriod } from '../../app/format.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { hrefOf } from '../../app/view.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Toggle } from '../../parts/segmented.tsx';
import { bucketPeriod, untilToday } from './buckets.ts';
import { Chart } from './chart.tsx';
import type { Chosen } from './overview.tsx';
import { SeriesFigures } from './series-figures.tsx';
import { TrendTable, trendAsText } from './trend-table.tsx';

/** Over so many days a bar a day is thinner than it can be read. */
const MAX_DAYS = 92;

/** The chosen series day by day, as a chart or as the table behind it. */
export function TrendPanel({ card, view }: { card: SeriesCard; view: Chosen }) {
  const [as, setAs] = useState<'chart' | 'table'>('chart');
  const { route } = useLocation();
  const bucket = daysIn(view.period) > MAX_DAYS ? 'month' : 'day';
  const query: TrendAsked = { series: card.series, ...view.period, bucket, topic: view.topic };
  const asked = useLoad(JSON.stringify(query), (signal) => getTrend(query, signal));
  const { trouble, loading, reload } = asked;
  const value = useMemo(() => asked.value && untilToday(asked.value), [asked.value]);
  const postsOf = (day: string, measure?: Measure) =>
    hrefOf('/posts', {
      series: card.series,
      measure,
      topic: view.topic,
      period: bucketPeriod(day, bucket, view.period),
    });
  return (
    <section class="box trend" aria-labelledby="trend-title" aria-busy={loading}>
      <header class="row spread wrap">
        <h2 id="trend-title" class="trend-name">
          {card.name}{' '}
          <span class="quiet">
            {card.brand} · {formatPeriod(view.period)}
          </span>
        </h2>
        <div class="row">
          {value && <CopyButton label={t('dashboard.trend.copy')} text={() => trendAsText(value, bucket)} />}
          <Toggle
            label={t('dashboard.trend.as')}
            value={as}
            options={[
              { value: 'chart', label: t('dashboard.trend.chart') },
              { value: 'table', label: t('dashboard.trend.table') },
            ]}
            onChoose={setAs}
          />
        </div>
      </header>
      <SeriesFigures card={card} view={view} />
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={1} tall />}
      {value && as === 'chart' && (
        <Chart trend={value} bucket={bucket} onOpen={(day) => route(postsOf(day))} />
      )}
      {value && as === 'table' && <TrendTable trend={value} bucket={bucket} postsOf={postsOf} />}
    </section>
  );
}
