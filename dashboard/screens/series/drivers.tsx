import type { z } from 'zod';
import type { Driver, SeriesReport } from '../../../shared/contract/series.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import type { Chosen } from '../../app/view.ts';
import { postsOf } from '../../parts/figures.tsx';

type Moved = z.infer<typeof Driver>;

/** Under so many whole points a driver is rounding, not a reason. */
const LEAST_EFFECT = 2;

/** 美誉度 47→45: what moved it, largest first, each proved by what the index would be without it; each opens its posts. */
export function Drivers({ report, view }: { report: SeriesReport; view: Chosen }) {
  const { card } = report;
  const { value, base } = card.reputation;
  const said = report.drivers.filter(({ effect }) => effect !== null && Math.abs(effect) >= LEAST_EFFECT);
  if (value === null || base === null || said.length === 0) return null;
  return (
    <div class="drivers">
      <strong>{t('dashboard.series.moved', { base: count(base), value: count(value) })}</strong>
      <ul>
        {said.map((driver) => (
          <li key={driver.driver}>
            <a
              href={postsOf(
                { card, view },
                { measure: driver.driver === 'negatives' ? 'negatives' : 'reputation' },
              )}
            >
              {sentence(driver)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sentence({ driver, value, base, expected, reputationWithout }: Moved): string {
  const values = {
    what: t(driver === 'negatives' ? 'words.measures.negatives' : 'dashboard.series.positives'),
    base: count(base),
    value: count(value),
    expected: count(expected),
    without: count(reputationWithout),
  };
  return (expected ?? 0) >= base ? t('dashboard.series.up', values) : t('dashboard.series.down', values);
}

const count = (value: number | null) => formatCount(value, locale.value);
