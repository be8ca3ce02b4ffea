import { cellName } from '../../../shared/catalogue/cell-name.ts';
import type { SignalRow } from '../../../shared/contract/signals.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { formatDay, formatDecimal, formatShortDay } from '../../app/format.ts';
import { locale, spoken, t } from '../../app/text.ts';
import { Sparkline } from '../../parts/sparkline.tsx';
import { ratioOf } from './kinds.ts';
import { reportsHref } from './links.ts';
import { Marks } from './marks.tsx';
import { whySentence } from './sentence.ts';

/** What the board says beside the name, in this order. */
export const COLUMNS = ['seen', 'eb05', 'since', 'weeks', 'year'] as const;

/** One signal: what, where, how much more than expected, since when, and why in a sentence. The whole row opens it. */
export function BoardRow({ signal, onFocus }: { signal: SignalRow; onFocus: () => void }) {
  const { id, cell, phrase, seriesName, brand, figures } = signal;
  const { seen, expected, since, weeks, weeksExpected, claims, repairs, disproportion } = figures;
  const ratio = ratioOf(figures);
  const count = (value: number) => formatCount(value, locale.value);
  const name = (column: (typeof COLUMNS)[number]) => (
    <span class="cell-name">{t(`dashboard.signals.column.${column}`)}</span>
  );
  return (
    <li class="signal-row" onFocusCapture={onFocus}>
      <div class="signal-name">
        <a id={`signal-${id}`} href={`/signals/${id}`}>
          {cellName(cell, phrase, spoken())}
        </a>
        <span class="signal-series">
          {seriesName} <span class="quiet small">{brand}</span>
        </span>
        <Marks signal={signal} />
      </div>
      <p class="signal-seen">
        {name('seen')}
        <a href={reportsHref(signal, figures.window)}>
          <b>{count(seen)}</b>
        </a>{' '}
        <span class="quiet">/ {formatDecimal(expected)}</span>{' '}
        {ratio !== null && <span class="signal-ratio">×{formatDecimal(ratio)}</span>}
      </p>
      <p class="signal-eb05">
        {name('eb05')}
        {formatDecimal(disproportion.eb05)}
      </p>
      <p class="signal-since">
        {name('since')}
        {since === null ? (
          '–'
        ) : (
          <time title={formatDay(since)} dateTime={since}>
            {formatShortDay(since)}
          </time>
        )}
      </p>
      <p class="signal-weeks">
        <Sparkline values={weeks} expected={weeksExpected} />
      </p>
      <p class="signal-year">
        {name('year')}
        <a href={reportsHref(signal)}>{t('dashboard.signals.year.posts', { count: count(figures.posts) })}</a>
        <span>{t('dashboard.signals.year.claims', { count: count(claims) })}</span>
        <span>{t('dashboard.signals.year.repairs', { count: count(repairs) })}</span>
      </p>
      <p class="signal-why">{whySentence(figures)}</p>
    </li>
  );
}
