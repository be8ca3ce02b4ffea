import type { SignalDetail } from '../../../../shared/contract/signal-detail.ts';
import { formatCount } from '../../../../shared/measures/print.ts';
import { formatDay } from '../../../app/format.ts';
import { me } from '../../../app/session.ts';
import { locale, t } from '../../../app/text.ts';

/** As in the contract. */
const GUARANTEES = ['twoSafetyRepairs', 'samePartTwice', 'moreThanFiveRepairs', 'withinSixtyDays'] as const;
const FIRST = 8;

/** Who came back for it, and which 三包 limits that touches; the limits are not legal advice, and that is said. */
export function Repeat({ of: { repeat }, whole }: { of: SignalDetail; whole: boolean }) {
  const { posts, vehicles, of } = repeat;
  const role = me.value?.role;
  // Brand sees no customers: the server lists none.
  const blind = role === 'brand' && of > 0;
  const reached = GUARANTEES.map((guarantee) => ({
    guarantee,
    count: vehicles.filter((vehicle) => vehicle.reached.includes(guarantee)).length,
  })).filter(({ count }) => count > 0);
  const shown = whole ? vehicles : vehicles.slice(0, FIRST);
  const mayOpen = role !== undefined && role !== 'brand';
  return (
    <section class="box signal-repeat" aria-labelledby="repeat">
      <h2 id="repeat">{t('dashboard.signals.repeat.title')}</h2>
      <p>
        {t('dashboard.signals.repeat.posts', { count: formatCount(posts, locale.value) })}{' '}
        {t('dashboard.signals.repeat.vehicles', { count: formatCount(of, locale.value) })}{' '}
        {!blind &&
          of > 0 &&
          t('dashboard.signals.repeat.again', { count: formatCount(vehicles.length, locale.value) })}
      </p>
      {blind && <p class="quiet small">{t('dashboard.signals.repeat.blind')}</p>}
      {reached.length > 0 && (
        <>
          <h3>
            {t('dashboard.signals.repeat.guarantees')}{' '}
            <span class="signal-counsel">{t('dashboard.signals.repeat.counsel')}</span>
          </h3>
          <ul class="signal-reached">
            {reached.map(({ guarantee, count }) => (
              <li key={guarantee}>
                <span>{t(`dashboard.reportFiles.signal.guarantees.${guarantee}`)}</span>
                <b>{t('dashboard.signals.by.vehicles', { count: formatCount(count, locale.value) })}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      {shown.length > 0 && (
        <table aria-label={t('dashboard.signals.repeat.title')}>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.signals.repeat.vehicle')}</th>
              <th scope="col" class="number">
                {t('dashboard.signals.repeat.times')}
              </th>
              <th scope="col" class="number">
                {t('dashboard.signals.repeat.last')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ customerId, vehicle, repairs, first, last }) => (
              <tr key={`${customerId} ${vehicle}`}>
                <th scope="row">
                  {mayOpen ? <a href={`/customers/${customerId}`}>{shortVin(vehicle)}</a> : shortVin(vehicle)}
                </th>
                <td class="number">{formatCount(repairs, locale.value)}</td>
                <td class="number" title={`${formatDay(first)} – ${formatDay(last)}`}>
                  {formatDay(last)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < vehicles.length && (
        <p class="quiet small">
          {t('dashboard.signals.repeat.left', { count: vehicles.length - shown.length })}
        </p>
      )}
    </section>
  );
}

/** …0412: of a VIN that is masked but for its last four. */
const shortVin = (vehicle: string): string => vehicle.replace(/^\*+/, '…');
