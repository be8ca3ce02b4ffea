import { useLocation } from 'preact-iso';
import { getReport } from '../../api/report.ts';
import { useLoad } from '../../app/load.ts';
import { useNumbers } from '../../app/numbers.ts';
import { t } from '../../app/text.ts';
import { hrefOf, readView } from '../../app/view.ts';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Builder } from './builder.tsx';
import { ReportFiles } from './files.tsx';
import { ReportPage } from './page.tsx';
import { type NamedSeries, ReportSchedules } from './schedules.tsx';

/** 报告: the question above, the report itself below, one page to read and to print (`print=1`: the page alone). */
export function Report() {
  const { query } = useLocation();
  const view = readView(query);
  const numbers = useNumbers('/report', view);
  const { chosen, value: overview } = numbers;
  const series = view.series ?? overview?.series[0]?.series;
  const { period, topic, compare, reading, place, rivals } = chosen;
  const asked = series === undefined ? null : { series, ...period, topic, compare, reading, place, rivals };
  const key = asked && !numbers.moving ? hrefOf('', { ...asked, period }) : null;
  const { value, trouble, loading, reload } = useLoad(key, (signal) =>
    getReport(asked ?? { series: '', ...period }, signal),
  );
  const own = value?.series.series === series ? value?.series : undefined;
  const printed = query.print === '1';
  const wrong = trouble ?? (overview ? null : numbers.trouble);
  return (
    <div class="report-screen">
      <title>{`${t('dashboard.report.title')} · 车声`}</title>
      {!printed && <Builder view={{ ...chosen, series }} name={own?.name} cards={overview?.series ?? []} />}
      {!printed && asked && value && <ReportFiles asked={asked} />}
      {wrong && <TroubleNote trouble={wrong} onRetry={trouble ? reload : numbers.reload} />}
      {!value && !wrong && (series !== undefined || numbers.loading) && <Skeleton rows={8} tall />}
      {!value && !wrong && series === undefined && !numbers.loading && (
        <Empty title={t('dashboard.report.pick')}>
          <p>{t('dashboard.report.pickMend')}</p>
        </Empty>
      )}
      {value && !wrong && <ReportPage report={value} busy={loading} printed={printed} onChange={reload} />}
      {!printed && overview && <ReportSchedules known={knownFirst(overview.series, series)} />}
    </div>
  );
}

/** The series on the page first: it is what a schedule is most likely wished for. */
const knownFirst = (cards: readonly NamedSeries[], first: string | undefined): NamedSeries[] =>
  cards.toSorted((a, b) => Number(b.series === first) - Number(a.series === first)).slice(0, MOST_OFFERED);

const MOST_OFFERED = 12;
