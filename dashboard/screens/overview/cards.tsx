import { useState } from 'preact/hooks';
import type { SeriesCard } from '../../../shared/contract/numbers.ts';
import { t } from '../../app/text.ts';
import { type Chosen, seriesHref } from '../../app/view.ts';
import { Sparkline } from '../../parts/sparkline.tsx';
import { SeriesFigures } from './series-figures.tsx';

/** So many at first: the series people ask about are the ones most talked of. A phone folds the small ones sooner. */
const FIRST = 12;
const FIRST_ON_PHONE = 3;

const isPhone = () => matchMedia('(max-width: 640px)').matches;

/** One card per series, in the order of the answer. */
export function Cards({ cards, view }: { cards: readonly SeriesCard[]; view: Chosen }) {
  const [all, setAll] = useState(false);
  const shown = all ? cards : cards.slice(0, isPhone() ? FIRST_ON_PHONE : FIRST);
  return (
    <section aria-labelledby="other-series">
      <h2 id="other-series" class="section">
        {t('dashboard.overview.others', { count: cards.length })}
      </h2>
      <div class="cards">
        {shown.map((card) => (
          <article key={card.series} class="card box">
            <header class="row spread">
              <h3>
                <a class="card-name" href={seriesHref(card.series, view)}>
                  {card.name}
                </a>
                <span class="quiet"> {card.brand}</span>
              </h3>
              <Sparkline values={card.spark} />
            </header>
            <SeriesFigures card={card} view={view} />
          </article>
        ))}
      </div>
      {shown.length < cards.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {t('dashboard.overview.more', { count: cards.length - shown.length })}
        </button>
      )}
    </section>
  );
}
