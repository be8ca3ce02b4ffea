import type { SignalDetail } from '../../../../shared/contract/signal-detail.ts';
import { formatCount } from '../../../../shared/measures/print.ts';
import { formatDecimal } from '../../../app/format.ts';
import { formatPercent } from '../../../app/share.ts';
import { locale, t } from '../../../app/text.ts';
import { ratioOf } from '../kinds.ts';
import { weeksOf } from '../sentence.ts';

const PLAIN = ['expected', 'llr', 'falseShare', 'prr', 'ror', 'chiSquare', 'ebgm', 'eb05'] as const;

/** Every figure the signal stands on; on demand, and on paper, what each means, its formula and the table behind it. */
export function Statistics({ of: { signal, versions }, whole }: { of: SignalDetail; whole: boolean }) {
  const { figures } = signal;
  const { disproportion, reported } = figures;
  const least = (value: number | null) =>
    value === null ? '' : ` ${t('dashboard.signals.statistics.least', { value: formatDecimal(value, 2) })}`;
  const ratio = ratioOf(figures);
  const rows: [string, string][] = [
    [
      t('dashboard.signals.statistics.name.expected', { weeks: weeksOf(figures) }),
      `${formatCount(figures.seen, locale.value)} / ${formatDecimal(figures.expected, 2)}${ratio === null ? '' : `  ×${formatDecimal(ratio)}`}`,
    ],
    [t('dashboard.signals.statistics.name.llr'), formatDecimal(figures.llr, 2)],
    [t('dashboard.signals.statistics.name.falseShare'), formatPercent(figures.falseShare)],
    ...(reported === null
      ? []
      : [[t('dashboard.signals.statistics.name.reported'), formatPercent(reported)] as [string, string]]),
  ];
  const { prr, prrLow, ror, rorLow, chiSquare, ebgm, eb05 } = disproportion;
  rows.push(
    ['PRR', formatDecimal(prr, 2) + least(prrLow)],
    ['ROR', formatDecimal(ror, 2) + least(rorLow)],
    ['χ²', formatDecimal(chiSquare, 1)],
    ['EBGM', formatDecimal(ebgm, 2)],
    ['EB05', formatDecimal(eb05, 2)],
  );
  return (
    <section class="box signal-statistics" aria-labelledby="statistics">
      <h2 id="statistics">{t('dashboard.signals.statistics.title')}</h2>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details open={whole}>
        <summary>{t('dashboard.signals.statistics.explain')}</summary>
        <TwoByTwo table={disproportion.table} />
        <dl class="signal-meanings small">
          {PLAIN.map((key) => (
            <div key={key}>
              <dt>{shortName(key)}</dt>
              <dd>{t(`dashboard.signals.statistics.means.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <p class="quiet small versions">
          {versions.verdict} · {versions.disproportion}
        </p>
      </details>
    </section>
  );
}

const SHORT = { prr: 'PRR', ror: 'ROR', chiSquare: 'χ²', ebgm: 'EBGM', eb05: 'EB05' } as const;

const shortName = (key: (typeof PLAIN)[number]): string => {
  if (key === 'expected') return t('dashboard.signals.expected');
  return key === 'llr' || key === 'falseShare' ? t(`dashboard.signals.statistics.name.${key}`) : SHORT[key];
};

/** The counts disproportion is worked out from. */
function TwoByTwo({ table: [a, b, c, d] }: { table: readonly [number, number, number, number] }) {
  const count = (value: number) => formatCount(value, locale.value);
  return (
    <table class="two-by-two" aria-label={t('dashboard.signals.statistics.table')}>
      <thead>
        <tr>
          <th scope="col">{t('dashboard.signals.statistics.reports')}</th>
          <th scope="col" class="number">
            {t('dashboard.signals.statistics.thisCell')}
          </th>
          <th scope="col" class="number">
            {t('dashboard.signals.statistics.otherCells')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('dashboard.signals.statistics.thisSeries')}</th>
          <td class="number">{count(a)}</td>
          <td class="number">{count(b)}</td>
        </tr>
        <tr>
          <th scope="row">{t('dashboard.signals.statistics.otherSeries')}</th>
          <td class="number">{count(c)}</td>
          <td class="number">{count(d)}</td>
        </tr>
      </tbody>
    </table>
  );
}
