import type { Figure } from '../../../shared/contract/numbers.ts';
import type { Report, ReportFigure } from '../../../shared/contract/report.ts';
import { figureParts, formatCount, formatFigure } from '../../../shared/measures/print.ts';
import { formatList } from '../../app/format.ts';
import { locale, t } from '../../app/text.ts';
import { postsHref } from './links.ts';
import { Section } from './section.tsx';

export const printed = (figure: Figure) => formatFigure(figure, locale.value, t('words.new'));

/** The change alone, with what it is measured from: 1→ (+40) prints its base, 276 (+88%) does not. */
function change(figure: Figure): string {
  const { from, change: moved } = figureParts(figure, locale.value, t('words.new'));
  if (moved === null) return '–';
  return from === null ? moved : `${from}→ (${moved})`;
}

export const share = (interval: ReportFigure['interval']) =>
  interval === null ? '' : `${interval.low.toFixed(1)}–${interval.high.toFixed(1)}%`;

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
        rows: report.figures.map((line) => [
          { text: t(`dashboard.report.figure.${line.figure}`) },
          { text: formatCount(line.previous.value, locale.value), href: postsHref(line.posts) },
          { text: t(`dashboard.report.unit.${line.unit}`) },
          { text: change(line.previous) },
          { text: change(line.year) },
          { text: share(line.interval) },
          { text: formatList(line.marks.map((mark) => t(`dashboard.report.mark.${mark}`))) },
        ]),
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
