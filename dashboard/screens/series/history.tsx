import { useMemo } from 'preact/hooks';
import { getEvents } from '../../api/monitor.ts';
import { addMonths, type Period } from '../../app/calendar.ts';
import { useLoad } from '../../app/load.ts';
import { locale, t } from '../../app/text.ts';
import { type Chosen, REACHES, type Reach, seriesHref } from '../../app/view.ts';
import { TroubleNote } from '../../parts/notice.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { bucketFor } from '../../parts/trend/buckets.ts';
import { TrendPanel } from '../../parts/trend/trend-panel.tsx';
import { EventList } from './event-list.tsx';

const USUAL: Reach = '13';

/** The series over time, with what happened outside marked on it. */
export function History({ series, view }: { series: string; view: Chosen }) {
  const { period, topic, reading, place, reach = USUAL } = view;
  const within = reached(period, reach);
  const query = { series, ...within };
  const events = useLoad(JSON.stringify(query), (signal) => getEvents(query, signal));
  const list = events.value?.events;
  const marks = useMemo(
    () => list?.map(({ day, kind }) => ({ day, label: t(`words.eventKinds.${kind}`) })),
    [list, locale.value],
  );
  return (
    <div class="history">
      <TrendPanel
        title={t('dashboard.series.trend')}
        series={series}
        topic={topic}
        reading={reading}
        place={place}
        within={within}
        bucket={reach === 'days' ? bucketFor(within) : 'month'}
        marks={marks}
        chosen={reach === 'days' ? undefined : period}
        tools={
          <Segmented
            label={t('dashboard.trend.reach')}
            current={reach}
            choices={REACHES.map((each) => ({
              key: each,
              label:
                each === 'days' ? t('dashboard.trend.days') : t('dashboard.trend.months', { count: each }),
              href: seriesHref(series, { ...view, reach: each === USUAL ? undefined : each }),
            }))}
          />
        }
      />
      {events.trouble && <TroubleNote trouble={events.trouble} onRetry={events.reload} />}
      {list && <EventList events={list} series={series} period={period} onChange={events.reload} />}
    </div>
  );
}

/** So many months up to the end of the period, or the period itself. */
function reached(period: Period, reach: Reach): Period {
  if (reach === 'days') return period;
  return { from: `${addMonths(period.to, 1 - Number(reach))}-01`, to: period.to };
}
