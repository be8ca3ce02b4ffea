import { useState } from 'preact/hooks';
import type { Overview, SeriesCard } from '../../../shared/contract/numbers.ts';
import { expectedNegatives } from '../../../shared/measures/change.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { TOPICS } from '../../../shared/understanding/insight.ts';
import { locale, t } from '../../app/text.ts';
import { hrefOf, MEASURES, type View } from '../../app/view.ts';
import { FigureLink } from '../../parts/figure-link.tsx';
import { Sparkline } from '../../parts/sparkline.tsx';
import type { Chosen } from './overview.tsx';

/** So many at first: the series people ask about are the ones most talked of. */
const FIRST = 12;

/** One card per series, in the order of the answer. */
export function Cards({
  overview,
  view,
  current,
}: {
  overview: Overview;
  view: Chosen;
  current: string | undefined;
}) {
  const [all, setAll] = useState(false);
  const cards = all ? overview.series : overview.series.slice(0, FIRST);
  return (
    <section aria-labelledby="all-series">
      <h2 id="all-series" class="section">
        {t('dashboard.overview.series', { count: overview.series.length })}
      </h2>
      <div class="cards">
        {cards.map((card) => (
          <Card key={card.series} card={card} view={view} current={card.series === current} />
        ))}
      </div>
      {cards.length < overview.series.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {t('dashboard.overview.more', { count: overview.series.length - cards.length })}
        </button>
      )}
    </section>
  );
}

function Card({ card, view, current }: { card: SeriesCard; view: Chosen; current: boolean }) {
  const posts = (more: View) =>
    hrefOf('/posts', { period: view.period, topic: view.topic, series: card.series, ...more });
  return (
    <article class={`card box${current ? ' current' : ''}`}>
      <header class="row spread">
        <h3>
          <a href={hrefOf('/', { ...view, series: card.series })} aria-current={current ? 'true' : undefined}>
            {card.name}
          </a>
          <span class="quiet"> {card.brand}</span>
        </h3>
        <Sparkline values={card.spark} />
      </header>
      <div class="figures">
        {MEASURES.filter((measure) => measure !== 'posts').map((measure) => (
          <FigureLink
            key={measure}
            label={t(`words.measures.${measure}`)}
            figure={card[measure]}
            href={posts({ measure })}
          />
        ))}
      </div>
      <Expected card={card} />
      <ul class="counts">
        {view.topic === undefined &&
          TOPICS.map((topic) => (
            <li key={topic}>
              <a href={posts({ topic })}>
                {t(`words.topics.${topic}`)} <b>{formatCount(card.topics[topic], locale.value)}</b>
              </a>
            </li>
          ))}
        <li class="apart">
          <a href={posts({})}>
            {t('words.opening')} <b>{formatCount(card.openings, locale.value)}</b> · {t('words.reply')}{' '}
            <b>{formatCount(card.replies, locale.value)}</b>
          </a>
        </li>
      </ul>
    </article>
  );
}

/** Said only where it says something: clearly more negatives than the heat alone would bring. */
function Expected({ card }: { card: SeriesCard }) {
  const { heat, negatives } = card;
  if (heat.kind !== 'percent' || negatives.kind !== 'percent') return null;
  const expected = expectedNegatives(negatives.base ?? 0, heat.value ?? 0, heat.base ?? 0);
  if (expected === null || (negatives.value ?? 0) < expected * 1.2) return null;
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
