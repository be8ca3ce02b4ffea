import { useLocation } from 'preact-iso';
import type { SeriesCard } from '../../../shared/contract/numbers.ts';
import type { TopicMonths } from '../../../shared/contract/topics.ts';
import { getTopicMonths } from '../../api/places.ts';
import { formatMonth, formatShortMonth } from '../../app/format.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { topicName } from '../../app/topics.ts';
import { type Chosen, hrefOf } from '../../app/view.ts';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { MapLead } from './map-lead.tsx';
import { type MapOf, mapTable, SurpriseMap, spokenRows } from './surprise-map.tsx';

interface Props {
  series: string;
  view: Chosen & { measure: 'negatives' | undefined };
  /** Series one can choose from. */
  cards: readonly SeriesCard[];
}

/** Topics down, months across, of one series. */
export function MonthsPanel({ series, view, cards }: Props) {
  const { route } = useLocation();
  const { period, by, reading, place } = view;
  const measure = view.measure ?? 'complaints';
  const query = { ...period, by, measure, reading, place } as const;
  const { value, trouble, loading, reload } = useLoad(JSON.stringify([series, query]), (signal) =>
    getTopicMonths(series, query, signal),
  );
  const map = value && mapOf(value, { ...view, measure });
  const spoken = map !== null && map.rows.length > 0;
  return (
    <Panel
      class="topic-map"
      title={t('dashboard.topics.byMonth', { name: value?.name ?? series })}
      busy={loading && value !== null}
      table={spoken ? mapTable(map) : null}
      tools={
        <select
          value={series}
          aria-label={t('dashboard.series.pick')}
          onChange={({ currentTarget }) => route(hrefOf('/topics', { ...view, series: currentTarget.value }))}
        >
          {!cards.some((card) => card.series === series) && (
            <option value={series}>{value?.name ?? series}</option>
          )}
          {cards.map((card) => (
            <option key={card.series} value={card.series}>
              {card.name} · {card.brand}
            </option>
          ))}
        </select>
      }
      lead={spoken && <MapLead uncompared={value?.months.some((month) => month.uncompared) ?? false} />}
    >
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={8} />}
      {value && !spoken && <p class="quiet">{t('dashboard.topics.none')}</p>}
      {spoken && <SurpriseMap {...map} />}
      {value && <p class="quiet small versions">{value.version}</p>}
    </Panel>
  );
}

function mapOf(value: TopicMonths, view: Chosen & { measure: 'complaints' | 'negatives' }): MapOf {
  const { reading, place, measure } = view;
  const { series, months } = value;
  return {
    label: t('dashboard.topics.byMonth', { name: value.name }),
    corner: t('dashboard.filter.topic'),
    measure,
    fromEnd: true,
    columns: months.map(({ from }) => ({
      key: from,
      name: formatMonth(from.slice(0, 7)),
      face: formatShortMonth(from.slice(0, 7)),
    })),
    rows: spokenRows(value.topics.map(({ topic, cells }) => ({ key: topic, name: topicName(topic), cells }))),
    postsOf: (topic, month) =>
      hrefOf('/posts', {
        series,
        topic,
        reading,
        place,
        measure,
        period: months.find(({ from }) => from === month),
      }),
  };
}
