import type { Report } from '../../../shared/contract/report.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import { postsHref } from './links.ts';
import { Section } from './section.tsx';

const count = (value: number | null) => formatCount(value, locale.value);

/** What moved reputation, negatives seen against expected, and how negatives and complaints overlap. */
export function Why({ report }: { report: Report }) {
  const { expectation, overlap, drivers, figures } = report;
  const behind = figures.find(({ figure }) => figure === 'posts')?.posts;
  const known = drivers.filter(({ expected }) => expected !== null);
  if (!behind) return null;
  return (
    <Section name="drivers">
      {known.length === 0 && <p class="quiet">{t('dashboard.report.noDrivers')}</p>}
      <ul class="report-list">
        {known.map(({ driver, value, base, expected, reputationWithout, effect }) => (
          <li key={driver}>
            <a href={postsHref({ ...behind, measure: driver === 'negatives' ? 'negatives' : 'reputation' })}>
              {t('dashboard.report.driver', {
                what:
                  driver === 'negatives' ? t('words.measures.negatives') : t('dashboard.report.positives'),
                base: count(base),
                value: count(value),
                expected: count(expected),
                without: count(reputationWithout),
                effect: `${effect !== null && effect > 0 ? '+' : ''}${count(effect)}`,
              })}
            </a>
          </li>
        ))}
        {expectation && (
          <li>
            <a href={postsHref(expectation.posts)}>
              {t('dashboard.report.expectation', {
                base: count(expectation.base),
                ratio: expectation.heatRatio.toFixed(2),
                expected: count(expectation.expected),
                seen: count(expectation.seen),
                times: expectation.ratio.toFixed(2),
                llr: expectation.llr.toFixed(2),
              })}
            </a>
          </li>
        )}
        {overlap.negatives > 0 && (
          <li>
            <a href={postsHref({ ...behind, measure: 'complaints' })}>
              {t('dashboard.report.overlap', {
                negatives: count(overlap.negatives),
                complaints: count(overlap.complaints),
                both: count(overlap.both),
              })}
            </a>
          </li>
        )}
      </ul>
    </Section>
  );
}
