import type { PlaceRow, SeriesPlaces } from '../../../shared/contract/places.ts';
import { formatCount, formatFigure } from '../../../shared/measures/print.ts';
import { getSeriesPlaces } from '../../api/places.ts';
import { useLoad } from '../../app/load.ts';
import { formatShare } from '../../app/share.ts';
import { locale, t } from '../../app/text.ts';
import { type Chosen, hrefOf, seriesHref, type View } from '../../app/view.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { type Cell, DataTable, type Table, tableText } from '../../parts/data-table.tsx';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';

interface Props {
  series: string;
  view: Chosen;
}

/** Who sells and repairs, as posts name them: figures by region and by dealer, each opening its posts. */
export function PlacesPanel({ series, view }: Props) {
  const { period, topic, compare, reading } = view;
  const query = { ...period, topic, compare, reading };
  const { value, trouble, loading, reload } = useLoad(JSON.stringify(query), (signal) =>
    getSeriesPlaces(series, query, signal),
  );
  const none = value?.regions.length === 0 && value.dealers.length === 0;
  return (
    <section
      id="places"
      class={`box places-panel${loading && value ? ' stale' : ''}`}
      aria-labelledby="places-title"
      aria-busy={loading}
    >
      <header class="row spread wrap">
        <h2 id="places-title" class="panel-name">
          {t('dashboard.places.title')}
        </h2>
        {value && !none && (
          <CopyButton label={t('dashboard.trend.copy')} text={() => copied(value, series, view)} />
        )}
      </header>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={4} />}
      {none && <p class="quiet">{t('dashboard.places.none')}</p>}
      {value && !none && (
        <>
          <p class="quiet small">
            {t('dashboard.places.how', { posts: formatCount(value.posts, locale.value) })}
          </p>
          <div class="places-tables">
            <div>
              <h3 id="by-region">{t('dashboard.places.regions')}</h3>
              <DataTable labelledBy="by-region" table={tableOf(value.regions, series, view)} />
            </div>
            <div>
              <h3 id="by-dealer">{t('dashboard.places.dealers')}</h3>
              <DataTable labelledBy="by-dealer" table={tableOf(value.dealers, series, view)} />
              {value.dealerCount > value.dealers.length && (
                <p class="quiet small">
                  {t('dashboard.places.more', {
                    shown: value.dealers.length,
                    all: formatCount(value.dealerCount, locale.value),
                  })}
                </p>
              )}
            </div>
          </div>
        </>
      )}
    </section>
  );
}

const copied = ({ regions, dealers }: SeriesPlaces, series: string, view: Chosen) =>
  tableText(tableOf([...regions, ...dealers], series, view));

function tableOf(rows: readonly PlaceRow[], series: string, view: Chosen): Table {
  const { period, topic, reading } = view;
  return {
    head: [
      t('dashboard.places.place'),
      t('words.measures.posts'),
      t('words.measures.negatives'),
      t('words.measures.complaints'),
      t('dashboard.places.negativeShare'),
    ],
    rows: rows.map((row) => {
      const postsOf = (measure?: View['measure']) =>
        hrefOf('/posts', { series, period, topic, reading, place: row.place, measure });
      const cell = (measure: 'posts' | 'negatives' | 'complaints'): Cell => ({
        text: formatFigure(row[measure], locale.value, t('words.new')),
        href: row[measure].value ? postsOf(measure) : undefined,
      });
      return [
        {
          text: `${row.name}${row.known ? '' : ` (${t('dashboard.places.unknown')})`}`,
          href: seriesHref(series, { ...view, place: row.place }),
        },
        cell('posts'),
        cell('negatives'),
        cell('complaints'),
        {
          text: row.negativeShare ? formatShare(row.negativeShare) : '–',
          href: row.negativeShare?.hits ? postsOf('negatives') : undefined,
        },
      ];
    }),
  };
}
