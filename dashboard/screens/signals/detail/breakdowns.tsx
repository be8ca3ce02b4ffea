import { useState } from 'preact/hooks';
import type { Breakdown, SignalDetail } from '../../../../shared/contract/signal-detail.ts';
import { formatCount } from '../../../../shared/measures/print.ts';
import { formatDecimal, formatShortMonth } from '../../../app/format.ts';
import { locale, t } from '../../../app/text.ts';
import { conditionName } from '../../../app/topics.ts';

/** So many rows at first; paper shows all. */
const FIRST = 7;
/** A rate of fewer vehicles says little and stands back. */
const FEW_VEHICLES = 30;
/** Those that go by time or distance show their newest, or their last. */
const ORDERED: readonly Breakdown['by'][] = ['modelYear', 'buildMonth', 'mileage'];

interface Props {
  of: SignalDetail;
  /** Everything is shown. */
  whole: boolean;
}

/** Reports and claims by everything they tell of the vehicle: where a defect gathers. */
export function Breakdowns({ of, whole }: Props) {
  const told = of.breakdowns.filter(({ rows }) => rows.length > 0);
  return (
    <section class="box signal-breakdowns" aria-labelledby="breakdowns">
      <h2 id="breakdowns" class="panel-name">
        {t('dashboard.signals.by.title')}
      </h2>
      <p class="quiet small">{t('dashboard.signals.by.what')}</p>
      {told.length === 0 && <p class="quiet">{t('dashboard.signals.by.none')}</p>}
      <div class="breakdown-tables">
        {told.map((breakdown) => (
          <One key={breakdown.by} of={breakdown} whole={whole} />
        ))}
      </div>
    </section>
  );
}

function One({ of: { by, rows, unknown }, whole }: { of: Breakdown; whole: boolean }) {
  const [all, setAll] = useState(false);
  const shown = all || whole ? rows : ORDERED.includes(by) ? rows.slice(-FIRST) : rows.slice(0, FIRST);
  const rated = rows.some(({ vehicles }) => vehicles !== null && vehicles > 0);
  const count = (value: number) => formatCount(value, locale.value);
  const most = {
    posts: Math.max(1, ...rows.map(({ posts }) => posts)),
    claims: Math.max(1, ...rows.map(({ claims }) => claims)),
  };
  const name = t(`dashboard.reportFiles.signal.breakdowns.${by}`);
  return (
    <div class="breakdown">
      <table aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col" class="number">
              {t('words.measures.posts')}
            </th>
            <th scope="col" class="number">
              {t('dashboard.signals.claims')}
            </th>
            {rated && (
              <th scope="col" class="number">
                {t('dashboard.signals.by.rate')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, posts, claims, vehicles }) => (
            <tr key={key}>
              <th scope="row">{keyName(by, key)}</th>
              <Counted value={posts} most={most.posts} kind="posts" />
              <Counted value={claims} most={most.claims} kind="claims" />
              {rated && (
                <td class={`number${(vehicles ?? 0) < FEW_VEHICLES ? ' quiet' : ''}`}>
                  {vehicles ? (
                    <>
                      {formatDecimal((claims / vehicles) * 1000)}{' '}
                      <span class="quiet small">
                        · {t('dashboard.signals.by.vehicles', { count: count(vehicles) })}
                      </span>
                    </>
                  ) : (
                    '–'
                  )}
                </td>
              )}
            </tr>
          ))}
          {unknown.posts + unknown.claims > 0 && (
            <tr class="quiet">
              <th scope="row">{t('dashboard.signals.by.unknown')}</th>
              <td class="number">{count(unknown.posts)}</td>
              <td class="number">{count(unknown.claims)}</td>
              {rated && <td />}
            </tr>
          )}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button type="button" class="button plain no-print" onClick={() => setAll(true)}>
          {t('dashboard.signals.by.more', { count: rows.length - shown.length })}
          <span class="unseen"> {name}</span>
        </button>
      )}
    </div>
  );
}

/** A number over a bar from 0. */
function Counted({ value, most, kind }: { value: number; most: number; kind: 'posts' | 'claims' }) {
  return (
    <td class="number">
      <span class={`cell-bar ${kind}`} aria-hidden="true">
        <span style={{ width: `${(value / most) * 100}%` }} />
      </span>
      <span class="bar-value">{formatCount(value, locale.value)}</span>
    </td>
  );
}

/** What a row of a breakdown is called. */
function keyName(by: Breakdown['by'], key: string): string {
  if (by === 'condition') return conditionName(key);

  if (by === 'buildMonth' && /^\d{4}-\d{2}$/.test(key)) return formatShortMonth(key);
  return key;
}
