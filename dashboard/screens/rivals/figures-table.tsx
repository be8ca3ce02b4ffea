import type { ComponentChildren } from 'preact';
import type { RivalColumn, Rivals, TwoChanges } from '../../../shared/contract/rivals.ts';
import { figureParts, formatCount, formatFigure } from '../../../shared/measures/print.ts';
import { formatList, formatPeriod, formatShortMonth } from '../../app/format.ts';
import { formatPercent, formatShare } from '../../app/share.ts';
import { locale, t } from '../../app/text.ts';
import { type Chosen, hrefOf, seriesHref, type View } from '../../app/view.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { tableText } from '../../parts/data-table.tsx';

interface Props {
  of: Rivals;
  view: Chosen;
}

const COUNTED = ['heat', 'reputation', 'posts', 'negatives', 'complaints'] as const;

/** The same figures of every series side by side, each against the period before and against last year. */
export function FiguresTable({ of, view }: Props) {
  const { columns, previous, year } = of;
  const postsOf = (column: RivalColumn, more: View) => {
    const { period, topic, reading, place } = view;
    return hrefOf('/posts', { series: column.series, period, topic, reading, place, ...more });
  };
  const row = (name: string, cell: (column: RivalColumn) => ComponentChildren) => (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <td key={column.series}>{cell(column)}</td>
      ))}
    </tr>
  );
  return (
    <section class="box rival-figures" aria-labelledby="rival-figures">
      <header class="row spread wrap">
        <h2 id="rival-figures" class="panel-name">
          {t('dashboard.rivals.figures')}
        </h2>
        <CopyButton label={t('dashboard.trend.copy')} text={() => tableText(inCells(columns))} />
      </header>
      <p class="quiet small">
        {t('dashboard.rivals.against', { previous: formatPeriod(previous), year: formatPeriod(year) })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: the section around it is the landmark; this only scrolls */}
      <div class="table-scroll" tabIndex={0} role="group" aria-labelledby="rival-figures">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.rivals.measure')}</th>
              {columns.map((column) => (
                <th key={column.series} scope="col">
                  <a href={seriesHref(column.series, view)}>{column.name}</a>{' '}
                  <span class="quiet">{column.brand}</span>
                  {column.silent.length > 0 && (
                    <a class="silent small" href="/sources">
                      {t('dashboard.basis.silentMark', { names: formatList(column.silent) })}
                    </a>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {COUNTED.map((measure) =>
              row(t(`words.measures.${measure}`), (column) => (
                <Counted figures={column[measure]} href={postsOf(column, { measure })} />
              )),
            )}
            {row(t('dashboard.rivals.voice'), (column) => (
              <>
                <a href={postsOf(column, { measure: 'posts' })}>
                  <b>{formatPercent(column.voice?.share ?? null)}</b>{' '}
                  {column.voice && (
                    <Interval low={column.voice.low} high={column.voice.high} n={column.voice.of} />
                  )}
                </a>
                <span class="changes quiet small">
                  {t('dashboard.rivals.before', {
                    previous: formatPercent(column.voiceBefore.previous),
                    year: formatPercent(column.voiceBefore.year),
                  })}
                </span>
              </>
            ))}
            {row(t('dashboard.places.negativeShare'), (column) =>
              column.negativeShare ? (
                <a href={postsOf(column, { measure: 'negatives' })}>
                  <b>{formatPercent(column.negativeShare.share)}</b>{' '}
                  <Interval
                    low={column.negativeShare.low}
                    high={column.negativeShare.high}
                    n={column.negativeShare.of}
                  />
                </a>
              ) : (
                '–'
              ),
            )}
            {row(t('dashboard.rivals.perSold'), (column) => (
              <PerSold column={column} href={postsOf(column, { measure: 'complaints' })} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Counted({ figures: { previous, year }, href }: { figures: TwoChanges; href: string }) {
  const change = (figure: TwoChanges['year']) => {
    const parts = figureParts(figure, locale.value, t('words.new'));
    return `${parts.from === null ? '' : `${parts.from}→${parts.value} `}${parts.change ?? '–'}`;
  };
  return (
    <>
      <a href={href}>
        <b>{formatCount(previous.value, locale.value)}</b>
      </a>
      <span class="changes quiet small">
        {t('dashboard.rivals.changes', { previous: change(previous), year: change(year) })}
      </span>
    </>
  );
}

const Interval = ({ low, high, n }: { low: number; high: number; n: number }) => (
  <span class="quiet small">
    {t('dashboard.rivals.interval', { low: formatPercent(low), high: formatPercent(high), n })}
  </span>
);

/** A ratio over part of the months says which are missing; without any sales, how to bring them. */
function PerSold({ column: { perSold }, href }: { column: RivalColumn; href: string }) {
  const { value, complaints, sold, missing } = perSold;
  if (value === null) return <span class="quiet small">{t('dashboard.rivals.noSales')}</span>;
  return (
    <>
      <a href={href}>
        <b>{value.toLocaleString(locale.value)}</b>
      </a>
      <span class="changes quiet small">
        {t('dashboard.rivals.sold', {
          complaints: formatCount(complaints, locale.value),
          sold: formatCount(sold, locale.value),
        })}
      </span>
      {missing.length > 0 && (
        <span class="changes caution small">
          {t('dashboard.rivals.missing', {
            months: formatList(missing.map((month) => formatShortMonth(month.slice(0, 7)))),
          })}
        </span>
      )}
    </>
  );
}

function inCells(columns: readonly RivalColumn[]) {
  const figures = (name: string, print: (column: RivalColumn) => string) => [
    { text: name },
    ...columns.map((column) => ({ text: print(column) })),
  ];
  const printed = (figure: TwoChanges['year']) => formatFigure(figure, locale.value, t('words.new'));
  return {
    head: [t('dashboard.rivals.measure'), ...columns.map(({ name }) => name)],
    rows: [
      ...COUNTED.flatMap((measure) => [
        figures(`${t(`words.measures.${measure}`)} ${t('dashboard.compare.previous')}`, (column) =>
          printed(column[measure].previous),
        ),
        figures(`${t(`words.measures.${measure}`)} ${t('dashboard.compare.year')}`, (column) =>
          printed(column[measure].year),
        ),
      ]),
      figures(t('dashboard.rivals.voice'), ({ voice }) => (voice ? formatShare(voice) : '–')),
      figures(t('dashboard.places.negativeShare'), ({ negativeShare }) =>
        negativeShare ? formatShare(negativeShare) : '–',
      ),
      figures(t('dashboard.rivals.perSold'), ({ perSold }) => String(perSold.value ?? '–')),
    ],
  };
}
