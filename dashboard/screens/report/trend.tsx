import { useMemo, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Trend } from '../../../shared/contract/numbers.ts';
import type { Report, ReportEvent } from '../../../shared/contract/report.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { monthPeriod } from '../../app/calendar.ts';
import { formatDay } from '../../app/format.ts';
import { locale, t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { Panel } from '../../parts/panel.tsx';
import { type Bucket, bucketPeriod, untilToday } from '../../parts/trend/buckets.ts';
import { Chart } from '../../parts/trend/chart.tsx';
import { trendTable } from '../../parts/trend/trend-table.ts';
import { postsHref } from './links.ts';

const CHARTS = 2;

/** The period, and the thirteen months up to its end; `onDrawn` once both stand. */
export function TrendCharts({ report, onDrawn }: { report: Report; onDrawn: () => void }) {
  const drawn = useRef(new Set<string>());
  const note = (chart: string) => {
    drawn.current.add(chart);
    // The library draws within the frame after it was told.
    if (drawn.current.size === CHARTS) requestAnimationFrame(() => requestAnimationFrame(onDrawn));
  };
  const { trend } = report;
  return (
    <div class="report-charts">
      <One
        report={report}
        title={t(trend.bucket === 'day' ? 'dashboard.report.trendDay' : 'dashboard.trend.month')}
        points={trend.points}
        bucket={trend.bucket}
        onDrawn={() => note('period')}
      />
      <One
        report={report}
        title={t('dashboard.report.trendMonths')}
        points={trend.months}
        bucket="month"
        onDrawn={() => note('months')}
      />
    </div>
  );
}

interface OneProps {
  report: Report;
  title: string;
  points: Trend['points'];
  bucket: Bucket;
  onDrawn: () => void;
}

function One({ report, title, points, bucket, onDrawn }: OneProps) {
  const { route } = useLocation();
  const trend = useMemo(
    () => untilToday({ series: report.series.series, points }),
    [report.series.series, points],
  );
  const marks = useMemo(
    () => report.events.map(({ day, kind }) => ({ day, label: t(`words.eventKinds.${kind}`) })),
    [report.events, locale.value],
  );
  const behind = report.figures.find(({ figure }) => figure === 'posts')?.posts;
  const chosen = useMemo(
    () => (bucket === 'month' ? { from: report.from, to: report.to } : undefined),
    [bucket, report.from, report.to],
  );
  const within = {
    from: points[0]?.day ?? report.from,
    to: bucket === 'month' ? monthPeriod(report.to.slice(0, 7)).to : report.to,
  };
  const postsOf = (day: string, measure?: 'heat' | 'reputation' | 'negatives' | 'complaints' | 'posts') =>
    postsHref({
      ...(behind ?? { from: report.from, to: report.to }),
      ...bucketPeriod(day, bucket, within),
      measure,
    });
  return (
    <Panel class="trend" title={title} busy={false} table={trendTable(trend, bucket, postsOf)}>
      <Chart
        trend={trend}
        bucket={bucket}
        marks={marks}
        chosen={chosen}
        onOpen={(day) => route(postsOf(day))}
        onDrawn={onDrawn}
      />
    </Panel>
  );
}

/** What happened outside, what it did, and whether it is over. */
export function Events({ report }: { report: Report }) {
  return (
    <div class="report-events">
      <h3>{t('dashboard.report.events')}</h3>
      {report.events.length === 0 && <p class="quiet">{t('dashboard.report.noEvents')}</p>}
      <ul class="report-list">
        {report.events.map((event) => (
          <li key={event.id}>
            <Icon name={event.kind} size={12} /> <time dateTime={event.day}>{formatDay(event.day)}</time>{' '}
            {event.title}: <a href={postsHref(event.posts)}>{verdictOf(event)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function verdictOf({ verdict, wake, heatRatio, complaints, complaintsExpected }: ReportEvent): string {
  const count = (value: number | null) => formatCount(value, locale.value);
  if (verdict === 'press')
    return t('dashboard.report.eventPress', {
      ratio: (heatRatio ?? 0).toFixed(1),
      complaints: count(complaints),
      expected: (complaintsExpected ?? 0).toFixed(1),
    });
  if (verdict === 'unknown') return t('dashboard.report.eventUnknown');
  if (wake === null) return t('dashboard.report.eventNone');
  const fell = t('dashboard.report.eventFell', {
    before: count(wake.before),
    trough: count(wake.trough),
    day: formatDay(wake.troughDay),
  });
  const after =
    wake.days === null || wake.recoveredDay === null
      ? t('dashboard.report.eventNotBack')
      : t('dashboard.report.eventBack', { days: count(wake.days), day: formatDay(wake.recoveredDay) });
  return `${fell} · ${after}`;
}
