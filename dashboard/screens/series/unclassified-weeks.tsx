import type { Unknown } from '../../../shared/contract/unknown.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { formatPeriod } from '../../app/format.ts';
import { locale, t } from '../../app/text.ts';
import { type Chosen, hrefOf } from '../../app/view.ts';

interface Props {
  of: Unknown['unclassified'];
  series: string;
  view: Chosen;
}

/** Complaints that fit nothing: of the period, and week by week as bars that open their posts. */
export function UnclassifiedWeeks({ of, series, view }: Props) {
  const count = (value: number) => formatCount(value, locale.value);
  const most = Math.max(...of.weeks.map(({ posts }) => posts), 1);
  const list = (period: Chosen['period']) => hrefOf('/posts', { series, period, unclassified: 'true' });
  return (
    <div class="unclassified">
      <p>
        {of.posts > 0 ? (
          <a class="unclassified-link" href={list(view.period)}>
            {t('dashboard.unknown.unclassified')} <b>{count(of.posts)}</b>
          </a>
        ) : (
          t('dashboard.unknown.noneUnclassified')
        )}{' '}
        <span class="quiet">{t('dashboard.unknown.of', { of: count(of.of) })}</span>
      </p>
      <ol class="weeks" aria-label={t('dashboard.unknown.weeks')}>
        {of.weeks.map(({ from, to, posts, of: all }) => {
          const said = t('dashboard.unknown.week', {
            period: formatPeriod({ from, to }),
            posts: count(posts),
            of: count(all),
          });
          const bar = <span class="week-bar" style={{ height: `${(posts / most) * 100}%` }} />;
          return (
            <li key={from}>
              {posts > 0 ? (
                <a class="week" href={list({ from, to })} aria-label={said} title={said}>
                  {bar}
                </a>
              ) : (
                <span class="week" title={said}>
                  <span class="unseen">{said}</span>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
