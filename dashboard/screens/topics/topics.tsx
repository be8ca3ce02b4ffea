import { useLocation } from 'preact-iso';
import { useNumbers } from '../../app/numbers.ts';
import { t } from '../../app/text.ts';
import { hrefOf, readView, type View } from '../../app/view.ts';
import { PeriodPicker } from '../../parts/period-picker.tsx';
import { PlaceFilter } from '../../parts/place-filter.tsx';
import { ReadingSwitch } from '../../parts/reading-switch.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { MonthsPanel } from './months-panel.tsx';
import { SeriesPanel } from './series-panel.tsx';

const HERE = '/topics';

/** 主题: where complaints gather, by series and by month, coloured by what nobody expected. */
export function Topics() {
  const { query, route } = useLocation();
  // A topic is what this page is about, so none is chosen.
  const { chosen, moving, value } = useNumbers(HERE, { ...readView(query), topic: undefined });
  const view = { ...chosen, measure: chosen.measure === 'negatives' ? ('negatives' as const) : undefined };
  const to = (more: View) => hrefOf(HERE, { ...view, ...more });
  const series = view.series ?? value?.series[0]?.series;
  return (
    <>
      <title>{`${t('dashboard.nav.topics')} · 车声`}</title>
      <h1 class="unseen">{t('dashboard.nav.topics')}</h1>
      <div class="toolbar">
        <div class="row wrap">
          <Segmented
            label={t('dashboard.topics.by')}
            current={view.by ?? 'groups'}
            choices={[
              { key: 'groups', label: t('dashboard.topics.groups'), href: to({ by: undefined }) },
              { key: 'symptoms', label: t('dashboard.topics.symptoms'), href: to({ by: 'symptoms' }) },
            ]}
          />
          <Segmented
            label={t('dashboard.topics.counted')}
            current={view.measure ?? 'complaints'}
            choices={[
              {
                key: 'complaints',
                label: t('words.measures.complaints'),
                href: to({ measure: undefined }),
              },
              { key: 'negatives', label: t('words.measures.negatives'), href: to({ measure: 'negatives' }) },
            ]}
          />
          <PlaceFilter path={HERE} view={view} />
        </div>
        <div class="row wrap">
          <ReadingSwitch path={HERE} view={view} />
          <PeriodPicker period={view.period} keys onChoose={(period) => period && route(to({ period }))} />
        </div>
      </div>
      {!moving && (
        <div class="topics-page">
          <SeriesPanel view={view} />
          {series !== undefined && <MonthsPanel series={series} view={view} cards={value?.series ?? []} />}
        </div>
      )}
    </>
  );
}
