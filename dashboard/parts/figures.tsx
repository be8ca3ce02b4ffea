import type { SeriesCard } from '../../shared/contract/numbers.ts';
import { formatCount } from '../../shared/measures/print.ts';
import { formatList } from '../app/format.ts';
import { locale, t } from '../app/text.ts';
import { type Chosen, hrefOf, MEASURES, type View } from '../app/view.ts';
import { FigureLink } from './figure-link.tsx';

interface Props {
  card: SeriesCard;
  view: Chosen;
}

/** The address of the posts behind a number of a series under the period and topic on screen. */
export const postsOf = ({ card, view }: Props, more: View): string =>
  hrefOf('/posts', {
    period: view.period,
    topic: view.topic,
    reading: view.reading,
    place: view.place,
    series: card.series,
    ...more,
  });

/** The four numbers of one series with their change, each a link to the posts behind it, marked where sources are silent. */
export function Figures({ card, view }: Props) {
  return (
    <div class="figures">
      {card.silent.length > 0 && (
        <p class="silent small">
          <a href="/sources">{t('dashboard.basis.silentMark', { names: formatList(card.silent) })}</a>
        </p>
      )}
      {MEASURES.filter((measure) => measure !== 'posts').map((measure) => (
        <FigureLink
          key={measure}
          label={t(`words.measures.${measure}`)}
          figure={card[measure]}
          href={postsOf({ card, view }, { measure })}
        />
      ))}
    </div>
  );
}

/** Opening posts and replies, counted apart. */
export function Kinds({ card, view }: Props) {
  return (
    <>
      <a href={postsOf({ card, view }, { opening: true })}>
        {t('words.opening')} <b>{formatCount(card.openings, locale.value)}</b>
      </a>{' '}
      ·{' '}
      <a href={postsOf({ card, view }, { opening: false })}>
        {t('words.reply')} <b>{formatCount(card.replies, locale.value)}</b>
      </a>
    </>
  );
}
