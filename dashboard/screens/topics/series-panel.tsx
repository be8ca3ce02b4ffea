import type { TopicMap } from '../../../shared/contract/topics.ts';
import { getTopicMap } from '../../api/places.ts';
import { formatPeriod } from '../../app/format.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { topicName } from '../../app/topics.ts';
import { type Chosen, hrefOf, seriesHref } from '../../app/view.ts';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { MapLead } from './map-lead.tsx';
import { type MapOf, mapTable, SurpriseMap, spokenRows } from './surprise-map.tsx';

/** Topics down, series across, in one period. */
export function SeriesPanel({ view }: { view: Chosen & { measure: 'negatives' | undefined } }) {
  const { period, by, reading, place } = view;
  const measure = view.measure ?? 'complaints';
  const query = { ...period, by, measure, reading, place } as const;
  const { value, trouble, loading, reload } = useLoad(JSON.stringify(query), (signal) =>
    getTopicMap(query, signal),
  );
  const map = value && mapOf(value, { ...view, measure });
  const spoken = map !== null && map.rows.length > 0;
  return (
    <Panel
      class="topic-map"
      title={t('dashboard.topics.bySeries', { period: formatPeriod(period) })}
      busy={loading && value !== null}
      table={spoken ? mapTable(map) : null}
      lead={spoken && <MapLead uncompared={value?.uncompared ?? false} />}
    >
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={8} />}
      {value && !spoken && <p class="quiet">{t('dashboard.topics.none')}</p>}
      {spoken && <SurpriseMap {...map} />}
      {value && <p class="quiet small versions">{value.version}</p>}
    </Panel>
  );
}

function mapOf(value: TopicMap, view: Chosen & { measure: 'complaints' | 'negatives' }): MapOf {
  const { period, reading, place, measure } = view;
  return {
    label: t('dashboard.topics.bySeries', { period: formatPeriod(period) }),
    corner: t('dashboard.filter.topic'),
    measure,
    columns: value.series.map(({ series, name }) => ({
      key: series,
      name,
      face: <a href={seriesHref(series, view)}>{name}</a>,
    })),
    rows: spokenRows(
      value.topics.map((topic, i) => ({
        key: topic,
        name: topicName(topic),
        cells: value.series.flatMap(({ cells }) => cells[i] ?? []),
      })),
    ),
    postsOf: (topic, series) => hrefOf('/posts', { series, topic, period, reading, place, measure }),
  };
}
