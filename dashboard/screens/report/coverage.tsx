import { useId } from 'preact/hooks';
import type { Report } from '../../../shared/contract/report.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { formatDay, formatInstant, formatMonth } from '../../app/format.ts';
import { locale, t } from '../../app/text.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { RestatedNote } from '../../parts/restated.tsx';
import { postsHref } from './links.ts';
import { Section } from './section.tsx';

type Source = Report['coverage']['sources'][number];
const count = (value: number) => formatCount(value, locale.value);

function gapsOf({ gaps }: Source): string {
  const longest = gaps.toSorted((a, b) => b.days - a.days)[0];
  if (!longest) return t('dashboard.report.noGaps');
  const said = t('dashboard.report.gap', {
    from: formatDay(longest.from),
    to: formatDay(longest.to),
    days: count(longest.days),
  });
  return gaps.length > 1 ? `${said} ${t('dashboard.report.moreGaps', { count: count(gaps.length) })}` : said;
}

/** What the figures stand on, source by source. */
export function Coverage({ report }: { report: Pick<Report, 'coverage'> }) {
  const { sources, undated } = report.coverage;
  return (
    <Section
      name="coverage"
      table={{
        head: (['source', 'posts', 'last', 'state', 'gaps'] as const).map((name) =>
          t(`dashboard.report.column.${name}`),
        ),
        rows: sources.map((source) => [
          { text: source.name },
          { text: count(source.posts), href: source.posts > 0 ? postsHref(source.behind) : undefined },
          { text: source.lastPostAt === null ? '–' : formatInstant(source.lastPostAt) },
          {
            text:
              source.silentSince === null
                ? t('dashboard.report.covered')
                : t('dashboard.report.silentSince', { day: formatDay(source.silentSince) }),
            href: '/sources',
          },
          { text: gapsOf(source) },
        ]),
      }}
    >
      {undated > 0 && <p class="quiet small">{t('dashboard.report.undated', { count: count(undated) })}</p>}
    </Section>
  );
}

const FORMULAS = [
  'heat',
  'reputation',
  'engagedReputation',
  'understanding',
  'taxonomy',
  'typical',
  'rise',
  'recovery',
] as const;

/** Formulas and versions, and what another version did to the history. */
export function Formulas({ report }: { report: Pick<Report, 'versions' | 'restated' | 'restatedMonths'> }) {
  const { versions, restated } = report;
  return (
    <Section name="formulas">
      <dl class="report-formulas small">
        {FORMULAS.map((name) => (
          <div key={name}>
            <dt>{versions[name]}</dt>
            <dd>{t(`dashboard.report.formulas.${name}`)}</dd>
          </div>
        ))}
      </dl>
      {restated && <RestatedNote restated={restated} />}
      {report.restatedMonths.length > 0 && <Restated months={report.restatedMonths} />}
    </Section>
  );
}

/** Both lines: counts by the model before and after. */
function Restated({ months }: { months: Report['restatedMonths'] }) {
  const id = useId();
  const head = (['negatives', 'complaints'] as const).flatMap((measure) =>
    (['before', 'after'] as const).map(
      (side) => `${t(`words.measures.${measure}`)} (${t(`dashboard.report.${side}`)})`,
    ),
  );
  return (
    <>
      <p id={id} class="small">
        {t('dashboard.report.restatedLines')}
      </p>
      <DataTable
        labelledBy={id}
        table={{
          head: [t('dashboard.report.column.month'), ...head],
          rows: months.map((month) => [
            { text: formatMonth(month.month) },
            { text: count(month.negativesBefore) },
            { text: count(month.negativesAfter) },
            { text: count(month.complaintsBefore) },
            { text: count(month.complaintsAfter) },
          ]),
        }}
      />
    </>
  );
}
