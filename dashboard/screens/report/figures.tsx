import type { Figure } from '../../../shared/contract/numbers.ts';
import type { Report, ReportFigure } from '../../../shared/contract/report.ts';
import { figureParts, formatCount, formatFigure } from '../../../shared/measures/print.ts';
import { formatList } from '../../app/format.ts';
import { locale, t } from '../../app/text.ts';
import { postsHref } from './links.ts';
import { Section } from './section.tsx';

export const printed = (figure: Figure, decimals = 0) =>
  formatFigure(figure, locale.value, t('words.new'), decimals);

/** The change alone, or with both counts where the base is too small for a share: +88%, 1→41 (+40). */
function change(figure: Figure, decimals: number): string {
  const { from, change: moved } = figureParts(figure, locale.value, t('words.new'), decimals);
  if (moved === null) return '–';
  return from === null ? moved : printed(figure, decimals);
}

const range = (interval: ReportFigure['interval']) =>
  interval === null ? '' : `${interval.low.toFixed(1)}–${interval.high.toFixed(1)}`;

export const share = (interval: ReportFigure['interval']) => (interval === null ? '' : `${range(interval)}%`);

/** Every figure with unit, both changes, interval, and what weakens it. */
export function Figures({ report }: { report: Report }) {
  const column = (name: 'unit' | 'value' | 'previous' | 'year' | 'interval' | 'marks') =>
    t(`dashboard.report.column.${name}`);
  return (
    <Section
      name="figures"
      table={{
        head: [
          t('dashboard.report.column.measure'),
          column('value'),
          column('unit'),
          column('previous'),
          column('year'),
          column('interval'),
          column('marks'),
        ],
        rows: report.figures.map((line) => {
          const percent = line.unit === 'percent';
          const decimals = percent ? 1 : 0;
          return [
            { text: t(`dashboard.report.figure.${line.figure}`) },
            { text: formatCount(line.previous.value, locale.value, decimals), href: postsHref(line.posts) },
            { text: t(`dashboard.report.unit.${line.unit}`) },
            { text: change(line.previous, decimals) },
            { text: change(line.year, decimals) },
            { text: percent ? share(line.interval) : range(line.interval) },
            { text: formatList(line.marks.map((mark) => t(`dashboard.report.mark.${mark}`))) },
          ];
        }),
      }}
    >
      <div class="report-part-in">
        <ApartTable report={report} />
      </div>
    </Section>
  );
}

/** 主帖 and 回帖 apart. */
function ApartTable({ report }: { report: Report }) {
  return (
    <dl class="report-apart">
      {report.apart.map(({ measure, openings, replies }) => (
        <div key={measure}>
          <dt>{t(`words.measures.${measure}`)}</dt>
          <dd>
            {t('words.opening')} <a href={postsHref(openings.posts)}>{printed(openings.previous)}</a>
            {' · '}
            {t('words.reply')} <a href={postsHref(replies.posts)}>{printed(replies.previous)}</a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Raw, de-duplicated, without suspected astroturf, side by side. */
export function Readings({ report }: { report: Report }) {
  const measures = ['heat', 'reputation', 'negatives', 'complaints', 'posts'] as const;
  const behind = report.figures.find(({ figure }) => figure === 'posts')?.posts;
  return (
    <Section
      name="readings"
      lead={<p class="quiet small">{t('dashboard.report.readingNote')}</p>}
      table={{
        head: [
          t('dashboard.report.revision.reading'),
          ...measures.map((measure) => t(`words.measures.${measure}`)),
        ],
        rows: report.readings.map((row) => [
          { text: t(`dashboard.reading.${row.reading}`) },
          ...measures.map((measure) => ({
            text: printed(row[measure]),
            href: behind && postsHref({ ...behind, measure, reading: row.reading }),
          })),
        ]),
      }}
    />
  );
}
