import { useLocation } from 'preact-iso';
import { monthOf, monthPeriod, type Period } from '../../app/calendar.ts';
import { formatMonth, formatPeriod } from '../../app/format.ts';
import { useNumbers } from '../../app/numbers.ts';
import { t } from '../../app/text.ts';
import { hrefOf, readView, seriesHref, type View } from '../../app/view.ts';
import { Icon } from '../../parts/icon.tsx';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Question } from '../../parts/question.tsx';
import { bucketFor } from '../../parts/trend/buckets.ts';
import { TrendPanel } from '../../parts/trend/trend-panel.tsx';
import { Attention } from './attention.tsx';
import { Basis } from './basis.tsx';
import { Cards } from './cards.tsx';
import { SeriesFigures } from './series-figures.tsx';

const HERE = '/overview';

/** 总览: what needs a person, then what every series' voice amounts to in a period; the loudest with its trend. */
export function Overview() {
  const { query } = useLocation();
  const view = readView(query);
  const { value, trouble, loading, reload, chosen, newest, moving } = useNumbers(HERE, view);
  const [loudest, ...others] = value?.series ?? [];
  return (
    <>
      <title>{`${t('dashboard.nav.overview')} · 车声`}</title>
      <h1 class="unseen">{t('dashboard.nav.overview')}</h1>
      <Question path={HERE} view={chosen} />
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={6} tall />}
      {value && (
        <div class={`overview${loading ? ' stale' : ''}`} aria-busy={loading}>
          <aside>
            <Attention view={chosen} />
            <Basis overview={value} compare={chosen.compare ?? 'previous'} />
          </aside>
          <div class="overview-main">
            {loudest && (
              <TrendPanel
                title={
                  <>
                    <a class="card-name" href={seriesHref(loudest.series, chosen)}>
                      {loudest.name}
                      <Icon name="right" size={14} />
                    </a>{' '}
                    <span class="quiet">
                      {loudest.brand} · {formatPeriod(chosen.period)}
                    </span>
                  </>
                }
                series={loudest.series}
                topic={chosen.topic}
                reading={chosen.reading}
                place={chosen.place}
                within={chosen.period}
                bucket={bucketFor(chosen.period)}
                lead={<SeriesFigures card={loudest} view={chosen} />}
              />
            )}
            {others.length > 0 && <Cards cards={others} view={chosen} />}
            {value.series.length === 0 && !loading && !moving && (
              <Nothing view={view} newest={newest} asked={chosen.period} sources={value.coverage.sources} />
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
          <a class="button" href={hrefOf(HERE, { ...view, topic: undefined })}>
            {t('dashboard.overview.allTopics')}
          </a>
        )}
        {elsewhere && (
          <a class="button primary" href={hrefOf(HERE, { ...view, period: monthPeriod(elsewhere) })}>
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
