import type { SignalRow } from '../../../shared/contract/signals.ts';
import { t } from '../../app/text.ts';
import { type Asked, SORTS } from './asked.ts';
import { NATURES } from './kinds.ts';

interface Props {
  signals: readonly SignalRow[];
  asked: Asked;
  onChange: (asked: Asked) => void;
}

/** Narrowing the board by series and nature, and its order. */
export function Filters({ signals, asked, onChange }: Props) {
  const series = [...new Map(signals.map((row) => [row.series, row])).values()].toSorted((a, b) =>
    a.seriesName.localeCompare(b.seriesName, 'zh'),
  );
  return (
    <div class="row wrap signal-filters">
      <label class="choice">
        <span class="quiet">{t('dashboard.filter.series')}</span>
        <select
          value={asked.series ?? ''}
          onChange={({ currentTarget }) => onChange({ ...asked, series: currentTarget.value || undefined })}
        >
          <option value="">{t('dashboard.signals.filter.everySeries')}</option>
          {asked.series !== undefined && !series.some((row) => row.series === asked.series) && (
            <option value={asked.series}>{asked.series}</option>
          )}
          {series.map((row) => (
            <option key={row.series} value={row.series}>
              {row.seriesName} · {row.brand}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <span class="quiet">{t('dashboard.signals.filter.nature')}</span>
        <select
          value={asked.nature ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ ...asked, nature: NATURES.find((each) => each === currentTarget.value) })
          }
        >
          <option value="">{t('dashboard.signals.filter.everyNature')}</option>
          {NATURES.map((nature) => (
            <option key={nature} value={nature}>
              {t(`dashboard.reportFiles.signal.natures.${nature}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <span class="quiet">{t('dashboard.signals.filter.sort')}</span>
        <select
          value={asked.sort}
          onChange={({ currentTarget }) =>
            onChange({ ...asked, sort: SORTS.find((each) => each === currentTarget.value) ?? 'weight' })
          }
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`dashboard.signals.sort.${sort}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
