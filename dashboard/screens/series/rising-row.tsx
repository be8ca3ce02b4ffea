import type { RisingPhraseView } from '../../../shared/contract/unknown.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { formatDay, formatList } from '../../app/format.ts';
import { locale, t } from '../../app/text.ts';
import { hrefOf } from '../../app/view.ts';
import { Sparkline } from '../../parts/sparkline.tsx';

/** A phrase that is said more than before: how often, since when, and in what words. */
export function RisingRow({ of, series }: { of: RisingPhraseView; series: string }) {
  const { phrase, also, among, from, to, window, posts, bad, expected, since, weeks, typical } = of;
  const list = { series, period: { from, to }, q: phrase };
  const count = (value: number) => formatCount(value, locale.value);
  return (
    <li class="rising-row">
      <div class="rising-head">
        <a class="rising-phrase" href={hrefOf('/posts', list)}>
          <strong>{phrase}</strong>{' '}
          <span class="rising-count">{t('dashboard.unknown.posts', { count: count(posts) })}</span>
        </a>
        <Sparkline values={weeks} />
      </div>
      <p class="small">
        {t(`dashboard.unknown.${among}`, { bad: count(bad), expected: String(expected) })}{' '}
        <span class="quiet">
          {t('dashboard.unknown.since', { weeks: window, day: formatDay(since) })}
          {also.length > 0 && ` ${t('dashboard.unknown.also', { words: formatList(also) })}`}
        </span>
      </p>
      <ul class="small">
        {typical.map(({ id, excerpt }) => (
          <li key={id}>
            <a class="rising-excerpt" href={hrefOf('/posts', { ...list, post: id })}>
              {excerpt}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}
