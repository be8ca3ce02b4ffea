import type { Overview } from '../../../shared/contract/numbers.ts';
import { formatAgo, formatPeriod } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { type Compare, hrefOf } from '../../app/view.ts';
import { RestatedNote } from '../../parts/restated.tsx';

/** What the numbers stand on: compared with what, from which sources, by which formulas. */
export function Basis({ overview, compare }: { overview: Overview; compare: Compare }) {
  const { coverage, versions, baseFrom, baseTo } = overview;
  const heard = coverage.sources - coverage.silent;
  return (
    <section class="box basis">
      <h2>{t('dashboard.basis.title')}</h2>
      <dl>
        <dt>{t(`dashboard.compare.${compare}`)}</dt>
        <dd>{formatPeriod({ from: baseFrom, to: baseTo })}</dd>
        <dt>{t('dashboard.basis.coverage')}</dt>
        <dd>
          <a href="/sources" class={coverage.silent > 0 ? 'alarm' : ''}>
            {t('dashboard.basis.sources', { heard, all: coverage.sources })}
          </a>
        </dd>
        {coverage.undated > 0 && (
          <>
            <dt>{t('dashboard.posts.undated')}</dt>
            <dd>
              <a href={hrefOf('/posts', { undated: true })}>
                {t('dashboard.basis.undated', { count: coverage.undated })}
              </a>
            </dd>
          </>
        )}
        <dt>{t('dashboard.basis.newest')}</dt>
        <dd>{coverage.lastPostAt ? formatAgo(coverage.lastPostAt) : '–'}</dd>
      </dl>
      {overview.restated && <RestatedNote restated={overview.restated} />}
      <details>
        <summary>{t('dashboard.basis.formulas')}</summary>
        <p>{t('dashboard.basis.heat')}</p>
        <p>{t('dashboard.basis.reputation')}</p>
        <p>{t('dashboard.basis.change')}</p>
        <p>{t('dashboard.basis.overlap')}</p>
        <p class="quiet versions">
          {versions.heat} · {versions.reputation} · {versions.understanding}
        </p>
      </details>
    </section>
  );
}
