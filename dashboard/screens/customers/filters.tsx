import { getDealers, getOverview } from '../../api/monitor.ts';
import { addMonths, monthPeriod, type Period, today } from '../../app/calendar.ts';
import { useLoad } from '../../app/load.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import type { Asked } from './asked.ts';

/** Narrowing the list: dealer, series, and only those with a forum account. */
export function Filters({ asked, onChange }: { asked: Asked; onChange: (asked: Asked) => void }) {
  // A dealer's people see no other dealer's customers.
  const choosesDealer = me.value?.role !== 'dealer';
  const dealers = useLoad(choosesDealer ? 'dealers' : null, getDealers).value?.dealers;
  const period = sinceLongAgo();
  const series = useLoad(JSON.stringify(period), (signal) => getOverview(period, signal)).value?.series;
  const filtered = asked.dealer || asked.series || asked.linked;
  return (
    <details class="filters customer-filters" open={matchMedia('(min-width: 900px)').matches}>
      <summary class={`button${filtered ? ' chosen' : ''}`}>
        <Icon name="filter" size={14} />
        {t('dashboard.filter.title')}
      </summary>
      <div class="row wrap">
        {choosesDealer && (
          <Choice
            label={t('dashboard.customers.dealer')}
            value={asked.dealer}
            options={dealers?.map(({ id, name }) => ({ value: String(id), label: name }))}
            onChoose={(dealer) => onChange({ ...asked, dealer })}
          />
        )}
        <Choice
          label={t('dashboard.filter.series')}
          value={asked.series}
          options={series?.map((each) => ({ value: each.series, label: `${each.name} · ${each.brand}` }))}
          onChoose={(chosen) => onChange({ ...asked, series: chosen })}
        />
        <label class="option">
          <input
            type="checkbox"
            checked={asked.linked === 'true'}
            onChange={(event) =>
              onChange({ ...asked, linked: event.currentTarget.checked ? 'true' : undefined })
            }
          />
          {t('dashboard.customers.linkedOnly')}
        </label>
      </div>
    </details>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  /** Undefined until they are known. */
  options: { value: string; label: string }[] | undefined;
  onChoose: (value: string | undefined) => void;
}

function Choice({ label, value, options = [], onChoose }: ChoiceProps) {
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <label class="choice">
      <span class="quiet">{label}</span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || undefined)}>
        <option value="">{t('dashboard.filter.all')}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** As far back as the server answers in one question. */
function sinceLongAgo(): Period {
  const { to } = monthPeriod(today().slice(0, 7));
  return { from: `${addMonths(to, -12 * 19)}-01`, to };
}
