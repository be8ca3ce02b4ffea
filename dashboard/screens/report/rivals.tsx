import type { Report } from '../../../shared/contract/report.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import { printed, share } from './figures.tsx';
import { postsHref } from './links.ts';
import { Section } from './section.tsx';

const MEASURES = ['heat', 'reputation', 'negatives', 'complaints', 'posts'] as const;

/** The same columns for every series compared; absent where there is nobody to compare with. */
export function Rivals({ report }: { report: Report }) {
  const { rivals, sales } = report;
  if (!rivals) return null;
  const count = (value: number) => formatCount(value, locale.value);
  return (
    <Section
      name="rivals"
      lead={
        <p class="quiet small">
          {t('dashboard.report.voiceNote')}{' '}
          {sales &&
            t('dashboard.report.salesNote', {
              value: sales.value.toFixed(1),
              complaints: count(sales.complaints),
              units: count(sales.units),
            })}
        </p>
      }
      table={{
        head: [
          t('dashboard.report.column.series'),
          ...MEASURES.map((measure) => t(`words.measures.${measure}`)),
          t('dashboard.report.column.voice'),
          t('dashboard.report.column.perSold'),
        ],
        rows: rivals.map((row) => [
          { text: row.name },
          ...MEASURES.map((measure) => ({
            text: printed(row[measure]),
            href: postsHref({ ...row.behind, measure }),
          })),
          {
            text: row.voice ? `${row.voice.value.toFixed(1)}% (${share(row.voice.interval)})` : '–',
            href: postsHref(row.behind),
          },
          { text: row.perTenThousand ? row.perTenThousand.value.toFixed(1) : '–' },
        ]),
      }}
    />
  );
}

/** Dealers and regions the posts name; each absent where none is. */
export function Places({ report }: { report: Report }) {
  const measures = ['posts', 'negatives', 'complaints'] as const;
  return (
    <>
      {(['dealers', 'regions'] as const).map((name) => {
        const rows = report[name];
        return (
          rows && (
            <Section
              key={name}
              name={name}
              lead={<p class="quiet small">{t('dashboard.report.placesNote')}</p>}
              table={{
                head: [
                  t('dashboard.report.column.place'),
                  ...measures.map((measure) => t(`words.measures.${measure}`)),
                ],
                rows: rows.map((row) => [
                  { text: row.name },
                  ...measures.map((measure) => ({
                    text: printed(row[measure]),
                    href: postsHref({ ...row.behind, measure }),
                  })),
                ]),
              }}
            />
          )
        );
      })}
    </>
  );
}
