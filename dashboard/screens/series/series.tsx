import { useEffect } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { useNumbers } from '../../app/numbers.ts';
import { t } from '../../app/text.ts';
import { readView, seriesHref } from '../../app/view.ts';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { SeriesPage } from './series-page.tsx';

/** 车系: the page of the series in the address; without one, of the loudest under the same question. */
export function Series() {
  const { url, query, route } = useLocation();
  const { series } = useRoute().params;
  const path = series === undefined ? '/series' : `/series/${series}`;
  const numbers = useNumbers(path, readView(query));
  const loudest = numbers.value?.series[0];
  const { hash, pathname } = new URL(url, location.origin);
  // Whoever has pressed on meanwhile, while the next screen is still being fetched, is not called back.
  const asked = series === undefined && pathname === '/series';
  const wanted = asked && loudest ? seriesHref(loudest.series, readView(query)) + hash : null;
  useEffect(() => {
    if (wanted !== null) route(wanted, true);
  }, [wanted, route]);

  if (series !== undefined) return <SeriesPage key={series} series={series} numbers={numbers} />;
  const { value, trouble, loading, moving, reload } = numbers;
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (value && !loading && !loudest && !moving)
    return (
      <Empty title={t('dashboard.series.none')}>
        <p>{t('dashboard.overview.noSourceMend')}</p>
        <a class="button primary" href="/sources">
          {t('dashboard.nav.sources')}
        </a>
      </Empty>
    );
  return <Skeleton rows={6} tall />;
}
