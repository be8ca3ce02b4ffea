import { useState } from 'preact/hooks';
import { addMonths, monthOf, monthPeriod, type Period, today } from '../app/calendar.ts';
import { formatPeriod } from '../app/format.ts';
import { usePageKeys } from '../app/keys.ts';
import { locale, t } from '../app/text.ts';
import { Icon } from './icon.tsx';
import { Popover } from './popover.tsx';

interface Props {
  /** Undefined: all time (posts only). */
  period: Period | undefined;
  allTime?: boolean;
  /** Whether [ and ] step through months wherever one is on the page. */
  keys?: boolean;
  onChoose: (period: Period | undefined) => void;
}

/** A month to step through, or any days. */
export function PeriodPicker({ period, allTime = false, keys = false, onChoose }: Props) {
  const month = period ? monthOf(period) : null;
  const step = (months: number) => onChoose(monthPeriod(addMonths(period?.from ?? today(), months)));
  const newest = month !== null && month >= today().slice(0, 7);
  const steps = keys && month !== null;
  usePageKeys({
    '[': steps ? () => step(-1) : undefined,
    ']': steps && !newest ? () => step(1) : undefined,
  });
  return (
    <div class="period">
      {month !== null && (
        <button
          type="button"
          class="button icon-only"
          aria-label={t('dashboard.period.before')}
          aria-keyshortcuts={keys ? '[' : undefined}
          title={keys ? `${t('dashboard.period.before')}  [` : undefined}
          onClick={() => step(-1)}
        >
          <Icon name="left" size={14} />
        </button>
      )}
      <Popover
        face={
          <>
            {period ? formatPeriod(period) : t('dashboard.period.always')}
            <Icon name="down" size={12} />
          </>
        }
      >
        {(close) => (
          <Choices
            period={period}
            allTime={allTime}
            onChoose={(chosen) => {
              close();
              onChoose(chosen);
            }}
          />
        )}
      </Popover>
      {month !== null && (
        <button
          type="button"
          class="button icon-only"
          aria-label={t('dashboard.period.after')}
          disabled={newest}
          aria-keyshortcuts={keys ? ']' : undefined}
          title={keys ? `${t('dashboard.period.after')}  ]` : undefined}
          onClick={() => step(1)}
        >
          <Icon name="right" size={14} />
        </button>
      )}
    </div>
  );
}

function Choices({ period, allTime, onChoose }: Required<Omit<Props, 'keys'>>) {
  const now = today();
  const [year, setYear] = useState(Number((period?.to ?? now).slice(0, 4)));
  const [from, setFrom] = useState(period?.from ?? monthPeriod(now.slice(0, 7)).from);
  const [to, setTo] = useState(period?.to ?? now);
  const names = new Intl.DateTimeFormat(locale.value, { month: 'short', timeZone: 'UTC' });
  const current = period ? monthOf(period) : null;
  const wrong = from === '' || to === '' || from > to;
  return (
    <div class="period-choices">
      <div class="row spread">
        <button
          type="button"
          class="button icon-only"
          aria-label={t('dashboard.period.yearBefore')}
          onClick={() => setYear(year - 1)}
        >
          <Icon name="left" size={14} />
        </button>
        <strong aria-live="polite">{year}</strong>
        <button
          type="button"
          class="button icon-only"
          aria-label={t('dashboard.period.yearAfter')}
          disabled={year >= Number(now.slice(0, 4))}
          onClick={() => setYear(year + 1)}
        >
          <Icon name="right" size={14} />
        </button>
      </div>
      <div class="months">
        {Array.from({ length: 12 }, (_, index) => {
          const month = `${year}-${String(index + 1).padStart(2, '0')}`;
          return (
            <button
              key={month}
              type="button"
              class="button plain"
              aria-pressed={month === current}
              disabled={month > now.slice(0, 7)}
              onClick={() => onChoose(monthPeriod(month))}
            >
              {names.format(new Date(`${month}-15T00:00:00Z`))}
            </button>
          );
        })}
      </div>
      <form
        class="days"
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong) onChoose({ from, to });
        }}
      >
        <label>
          {t('dashboard.period.from')}
          <input type="date" value={from} max={now} onInput={(event) => setFrom(event.currentTarget.value)} />
        </label>
        <label>
          {t('dashboard.period.to')}
          <input type="date" value={to} onInput={(event) => setTo(event.currentTarget.value)} />
        </label>
        {wrong && <p class="note alarm">{t('dashboard.period.wrong')}</p>}
        <button type="submit" class="button primary" disabled={wrong}>
          {t('dashboard.period.apply')}
        </button>
      </form>
      {allTime && (
        <button type="button" class="button plain" onClick={() => onChoose(undefined)}>
          {t('dashboard.period.always')}
        </button>
      )}
    </div>
  );
}
