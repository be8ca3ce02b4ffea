import type { AspectWeeks } from '../../../shared/contract/series.ts';
import { getAspects } from '../../api/monitor.ts';
import type { Period } from '../../app/calendar.ts';
import { formatShortDay } from '../../app/format.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { topicName } from '../../app/topics.ts';
import { type Chosen, hrefOf } from '../../app/view.ts';
import type { Table } from '../../parts/data-table.tsx';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { HeatMap } from './heat-map.tsx';
import { cellWords, spokenOf } from './net.ts';

/** How every aspect was spoken of, week by week. */
export function AspectsPanel({ series, view }: { series: string; view: Chosen }) {
  const { period, reading, place } = view;
  const { value, trouble, loading, reload } = useLoad(JSON.stringify([period, reading, place]), (signal) =>
    getAspects(series, { ...period, reading, place }, signal),
  );
  const spoken = value?.aspects.some(({ cells }) => cells.some((cell) => spokenOf(cell) > 0));
  const postsOf = (topic: string, week: Period = period) =>
    hrefOf('/posts', { series, topic, reading, place, period: week });
  return (
    <Panel
      class="aspects"
      title={t('dashboard.series.aspects')}
      busy={loading && value !== null}
      table={value && spoken ? tableOf(value, postsOf) : null}
      lead={spoken && <p class="quiet small">{t('dashboard.series.net')}</p>}
    >
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={6} />}
      {value && !spoken && <p class="quiet">{t('dashboard.series.noAspects')}</p>}
      {value && spoken && <HeatMap of={value} postsOf={postsOf} />}
    </Panel>
  );
}

function tableOf({ weeks, aspects }: AspectWeeks, postsOf: (topic: string, week: Period) => string): Table {
  return {
    head: [t('dashboard.series.aspectsOf'), ...weeks.map(({ from }) => formatShortDay(from))],
    rows: aspects.map(({ aspect, cells }) => {
      const topic = `aspect:${aspect}`;
      return [
        { text: topicName(topic) },
        ...weeks.map((week, index) => {
          const cell = cells[index];
          if (!cell || spokenOf(cell) === 0) return { text: '' };
          return { text: t('dashboard.series.cellWords', cellWords(cell)), href: postsOf(topic, week) };
        }),
      ];
    }),
  };
}
