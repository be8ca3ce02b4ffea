import { useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { SignalDetail } from '../../../../shared/contract/signal-detail.ts';
import { formatCount } from '../../../../shared/measures/print.ts';
import { formatDay } from '../../../app/format.ts';
import { locale, t } from '../../../app/text.ts';
import { DrawnChart } from '../../../parts/drawn-chart.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Toggle } from '../../../parts/segmented.tsx';
import { reportsHref } from '../links.ts';
import { numeral, type Rates, ratesOf, SPANS, type Weeks } from './weeks.ts';
import { weeksTable } from './weeks-table.ts';

interface Props {
  of: SignalDetail;
  onDrawn: () => void;
}

/** Posts and claims per 1,000 vehicles over two years, with events and first alarms, and which came first. */
export function WeeksPanel({ of, onDrawn }: Props) {
  const { route } = useLocation();
  const { signal, weeks, events } = of;
  const { firstAlarm, claimsFirstAlarm } = signal.figures;
  const [span, setSpan] = useState<Weeks>(1);
  const rates = useMemo(() => ratesOf(weeks, span), [weeks, span]);
  const drawn = useMemo(
    () => ({ rates, events, alarms: { posts: firstAlarm, claims: claimsFirstAlarm } }),
    [rates, events, firstAlarm, claimsFirstAlarm],
  );
  const open = useRef((_bar: number) => {});
  open.current = (bar) => {
    const point = rates.points[bar];
    if (point) route(reportsHref(signal, point));
  };
  return (
    <Panel
      class="signal-weeks-panel"
      title={t('dashboard.signals.chart.title')}
      busy={false}
      table={weeksTable(of, rates, span)}
      tools={
        <Toggle
          label={t('dashboard.signals.chart.span')}
          value={String(span) as `${Weeks}`}
          options={SPANS.map((each) => ({
            value: String(each) as `${Weeks}`,
            label: t('dashboard.signals.chart.weeks', { count: each }),
          }))}
          onChoose={(value) => setSpan(value === '4' ? 4 : 1)}
        />
      }
      lead={<Lead of={of} rates={rates} />}
    >
      <DrawnChart
        of={drawn}
        load={async () => {
          const { startWeeksDrawing } = await import('./draw-weeks.ts');
          return (place) => startWeeksDrawing(place, (bar) => open.current(bar));
        }}
        label={t('dashboard.signals.chart.label')}
        // The library draws within the frame after it was told.
        onDrawn={() => requestAnimationFrame(() => requestAnimationFrame(onDrawn))}
      />
      <Events of={of} />
    </Panel>
  );
}

/** Which was sure first, and what keeps a rate from being shown. */
function Lead({ of: { signal, leadDays }, rates }: { of: SignalDetail; rates: Rates }) {
  const { firstAlarm, claimsFirstAlarm } = signal.figures;
  const days = (day: string | null) => (day === null ? t('dashboard.signals.lead.none') : formatDay(day));
  return (
    <div class="signal-lead">
      <p>
        {leadDays === null ? (
          <span>
            {t('dashboard.signals.lead.alarms', { posts: days(firstAlarm), claims: days(claimsFirstAlarm) })}
          </span>
        ) : (
          <>
            <strong>
              {leadDays === 0
                ? t('dashboard.signals.lead.same')
                : t(leadDays > 0 ? 'dashboard.signals.lead.earlier' : 'dashboard.signals.lead.later', {
                    count: formatCount(Math.abs(leadDays), locale.value),
                  })}
            </strong>{' '}
            <span class="quiet">
              {t('dashboard.signals.lead.alarms', {
                posts: days(firstAlarm),
                claims: days(claimsFirstAlarm),
              })}
            </span>
          </>
        )}
      </p>
      {!(rates.postsPer1000 && rates.claimsPer1000) && (
        <p class="quiet small">
          {t(
            rates.postsPer1000
              ? 'dashboard.signals.chart.noRecord'
              : rates.claimsPer1000
                ? 'dashboard.signals.chart.noSales'
                : 'dashboard.signals.chart.noVehicles',
          )}
        </p>
      )}
    </div>
  );
}

/** What the numbers on the chart stand for. */
function Events({ of: { events } }: { of: SignalDetail }) {
  if (events.length === 0) return null;
  return (
    <ol class="signal-events small">
      {events.map(({ id, day, kind, title }, index) => (
        <li key={id}>
          <span class="quiet">{numeral(index)}</span> <Icon name={kind} size={12} />{' '}
          <time dateTime={day} class="quiet">
            {formatDay(day)}
          </time>{' '}
          {title}
        </li>
      ))}
    </ol>
  );
}
