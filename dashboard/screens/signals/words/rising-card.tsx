import type { RisingWord } from '../../../../shared/contract/signal-words.ts';
import { daysIn } from '../../../../shared/measures/days.ts';
import { formatCount } from '../../../../shared/measures/print.ts';
import type { Result } from '../../../api/request.ts';
import { watchPhrase } from '../../../api/signals.ts';
import { formatDay, formatDecimal, formatList } from '../../../app/format.ts';
import { me } from '../../../app/session.ts';
import { locale, t } from '../../../app/text.ts';
import { hrefOf } from '../../../app/view.ts';
import { Icon } from '../../../parts/icon.tsx';
import { Sparkline } from '../../../parts/sparkline.tsx';
import { decides } from '../kinds.ts';

interface Props {
  of: RisingWord;
  onSettle: (act: Promise<Result<unknown>>) => void;
}

/** A phrase that is said more than before, in whose words; one click makes it a symptom that is watched. */
export function RisingCard({ of, onSettle }: Props) {
  const { series, seriesName, phrase, also, among, from, to, posts, bad, expected, since, weeks } = of;
  const list = { series, period: { from, to }, q: phrase };
  const count = (value: number) => formatCount(value, locale.value);
  return (
    <li class="rising-row">
      <div class="rising-head">
        <a class="rising-phrase" href={hrefOf('/posts', list)}>
          <strong>{phrase}</strong>{' '}
          <span class="rising-count">{t('dashboard.unknown.posts', { count: count(posts) })}</span>
        </a>
        <span class="chip series">{seriesName}</span>
        <span class="grow" />
        <Sparkline values={weeks} />
      </div>
      <p class="small">
        {t(`dashboard.unknown.${among}`, { bad: count(bad), expected: formatDecimal(expected) })}{' '}
        <span class="quiet">
          {t('dashboard.unknown.since', {
            weeks: Math.round(daysIn({ from, to }) / 7),
            day: formatDay(since),
          })}
          {also.length > 0 && ` ${t('dashboard.unknown.also', { words: formatList(also) })}`}
        </span>
      </p>
      <ul class="small">
        {of.excerpts.map(({ id, excerpt }) => (
          <li key={id}>
            <a class="rising-excerpt" href={hrefOf('/posts', { ...list, post: id })}>
              {excerpt}
            </a>
          </li>
        ))}
      </ul>
      <p>
        {of.watched !== null ? (
          <a href={`/signals/${of.watched}`}>
            <Icon name="tick" size={14} /> {t('dashboard.signals.words.isWatched')}
          </a>
        ) : (
          decides(me.value?.role) && (
            <button
              type="button"
              class="button"
              aria-label={`${t('dashboard.signals.words.watch')} ${phrase}`}
              onClick={() => onSettle(watchPhrase({ series, phrase }))}
            >
              <Icon name="eye" size={14} />
              {t('dashboard.signals.words.watch')}
            </button>
          )
        )}
      </p>
    </li>
  );
}
