import type { SeriesCard } from '../../../shared/contract/numbers.ts';
import { expectedNegatives } from '../../../shared/measures/change.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { TOPICS } from '../../../shared/understanding/insight.ts';
import { locale, t } from '../../app/text.ts';
import type { Chosen } from '../../app/view.ts';
import { Figures, Kinds, postsOf } from '../../parts/figures.tsx';

/** The numbers of one series, each a link to the posts behind it. */
export function SeriesFigures({ card, view }: { card: SeriesCard; view: Chosen }) {
  return (
    <>
      <Figures card={card} view={view} />
      <Expected card={card} />
      <ul class="counts">
        {/* Under a topic these would count within it, and their lists would not. */}
        {view.topic === undefined &&
          TOPICS.map((topic) => (
            <li key={topic}>
              <a href={postsOf({ card, view }, { topic })}>
                {t(`words.topics.${topic}`)} <b>{formatCount(card.topics[topic], locale.value)}</b>
              </a>
            </li>
          ))}
        <li class="apart">
          <Kinds card={card} view={view} />
        </li>
      </ul>
    </>
  );
}

/** Said only where it says something: clearly more negatives than the heat alone would bring. */
function Expected({ card }: { card: SeriesCard }) {
  const { heat, negatives } = card;
  if (heat.kind !== 'percent' || negatives.kind !== 'percent') return null;
  const expected = expectedNegatives(negatives.base ?? 0, heat.value ?? 0, heat.base ?? 0);
  if (!expected || (negatives.value ?? 0) < expected * 1.2) return null;
  const ratio = new Intl.NumberFormat(locale.value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <p class="quiet small">
      {t('dashboard.overview.expected', {
        expected: formatCount(expected, locale.value),
        ratio: ratio.format((negatives.value ?? 0) / expected),
      })}
    </p>
  );
}
