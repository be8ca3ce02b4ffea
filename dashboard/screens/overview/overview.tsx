import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Overview as OverviewAnswer } from '../../../shared/contract/numbers.ts';
import { getOverview } from '../../api/monitor.ts';
import { dayOf, monthOf, monthPeriod, type Period } from '../../app/calendar.ts';
import { formatMonth } from '../../app/format.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { hrefOf, readView, thisMonth, type View } from '../../app/view.ts';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { PeriodPicker } from '../../parts/period-picker.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { TopicFilter } from '../../parts/topic-filter.tsx';
import { Attention } from './attention.tsx';
import { Basis } from './basis.tsx';
import { Cards } from './cards.tsx';
import { TrendPanel } from './trend-panel.tsx';

/** Reading goes on all the time, and the page stays open all day. */
const REFRESH_MS = 60_000;

export type Chosen = View & { period: Period };

/** 总览: what every series' voice amounts to in a period, against the period before or last year. */
export function Overview() {
  const { query, route } = useLocation();
  const view = readView(query);
  const chosen: Chosen = { ...view, period: view.period ?? thisMonth() };
  const { period, topic, compare = 'previous' } = chosen;
  const { value, trouble, loading, reload } = useLoad(hrefOf('', { period, topic, compare }), (signal) =>
    getOverview({ ...period, topic, compare }, signal),
  );

  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) reload();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  });

  // Nobody asked for this month: when it has no posts yet, the newest month that has some is what people came for.
  const newest = value && !loading ? newestMonth(value) : null;
  const better = view.period === undefined && newest !== null && value?.series.length === 0 ? newest : null;
  const wanted = better === null ? null : hrefOf('/', { ...view, period: monthPeriod(better) });
  useEffect(() => {
    if (wanted !== null) route(wanted, true);
  }, [wanted, route]);

  const current = value?.series.find((card) => card.series === view.series) ?? value?.series[0];
  const others = value?.series.filter((card) => card !== current) ?? [];
  return (
    <>
      <title>{`${t('dashboard.nav.overview')} · 车声`}</title>
      <h1 class="unseen">{t('dashboard.nav.overview')}</h1>
      <div class="toolbar">
        <TopicFilter path="/" view={view} />
        <div class="row">
          <PeriodPicker period={period} onChoose={(next) => route(hrefOf('/', { ...view, period: next }))} />
          <Segmented
            label={t('dashboard.compare.label')}
            current={compare}
            choices={[
              {
                key: 'previous',
                label: t('dashboard.compare.previous'),
                href: hrefOf('/', { ...view, compare: undefined }),
              },
              {
                key: 'year',
                label: t('dashboard.compare.year'),
                href: hrefOf('/', { ...view, compare: 'year' }),
              },
            ]}
          />
        </div>
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={6} tall />}
      {value && (
        <div class={`overview${loading ? ' stale' : ''}`} aria-busy={loading}>
          <aside>
            <Attention />
            <Basis overview={value} compare={compare} />
          </aside>
          <div class="overview-main">
            {current && <TrendPanel card={current} view={chosen} />}
            {others.length > 0 && <Cards cards={others} view={chosen} />}
            {value.series.length === 0 && !loading && better === null && (
              <Nothing view={view} newest={newest} asked={period} sources={value.coverage.sources} />
            )}
          </div>
        </div>
      )}
    </>
  );
}

/** An empty period: either no source yet, or posts elsewhere, or a topic nobody spoke of. */
function Nothing(props: { view: View; newest: string | null; asked: Period; sources: number }) {
  const { view, newest, asked, sources } = props;
  if (sources === 0) {
    return (
      <Empty title={t('dashboard.overview.noSource')}>
        <p>{t('dashboard.overview.noSourceMend')}</p>
        <a class="button primary" href="/sources">
          {t('dashboard.sources.add')}
        </a>
      </Empty>
    );
  }
  const elsewhere = newest !== null && newest !== monthOf(asked) ? newest : null;
  return (
    <Empty title={t('dashboard.overview.empty')}>
      <p>{t('dashboard.overview.emptyMend')}</p>
      <div class="row">
        {view.topic && (
          <a class="button" href={hrefOf('/', { ...view, topic: undefined })}>
            {t('dashboard.overview.allTopics')}
          </a>
        )}
        {elsewhere && (
          <a class="button primary" href={hrefOf('/', { ...view, period: monthPeriod(elsewhere) })}>
            {t('dashboard.overview.goTo', { month: formatMonth(elsewhere) })}
          </a>
        )}
        <a class="button" href="/sources">
          {t('dashboard.nav.sources')}
        </a>
      </div>
    </Empty>
  );
}

function newestMonth({ coverage }: OverviewAnswer): string | null {
  return coverage.lastPostAt === null ? null : dayOf(coverage.lastPostAt).slice(0, 7);
}
