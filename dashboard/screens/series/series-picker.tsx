import type { SeriesCard } from '../../../shared/contract/numbers.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import { type Chosen, seriesHref } from '../../app/view.ts';
import { Icon } from '../../parts/icon.tsx';
import { Popover } from '../../parts/popover.tsx';

interface Props {
  series: string;
  name: string;
  brand: string | undefined;
  cards: readonly SeriesCard[] | undefined;
  view: Chosen;
}

/** The name of the page, and the way to the same question about another series. */
export function SeriesPicker({ series, name, brand, cards, view }: Props) {
  return (
    <div class="series-picker">
      <h1 class="unseen">{name}</h1>
      <Popover
        class="button plain"
        face={
          <>
            <strong>{name}</strong>
            {brand && <span class="quiet">{brand}</span>}
            <span class="unseen">{t('dashboard.series.pick')}</span>
            <Icon name="down" size={12} />
          </>
        }
      >
        {(close) => (
          <ul class="menu">
            {cards?.map((card) => (
              <li key={card.series}>
                <a
                  class="spread"
                  href={seriesHref(card.series, view)}
                  aria-current={card.series === series ? 'true' : undefined}
                  onClick={close}
                >
                  <span>
                    {card.name} <span class="quiet">{card.brand}</span>
                  </span>
                  <span class="quiet">
                    {t('words.measures.heat')} {formatCount(card.heat.value, locale.value)}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Popover>
    </div>
  );
}
