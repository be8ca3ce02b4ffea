import { useLocation } from 'preact-iso';
import type { SeriesCard } from '../../../shared/contract/numbers.ts';
import type { Rivals } from '../../../shared/contract/rivals.ts';
import { t } from '../../app/text.ts';
import { type Chosen, hrefOf } from '../../app/view.ts';
import { Icon } from '../../parts/icon.tsx';

/** As the contract has it, whose own list would bring zod into the page. */
const MOST_RIVALS = 5;

interface Props {
  path: string;
  view: Chosen;
  of: Rivals;
  /** Series one can choose from: those heard in the period. */
  cards: readonly SeriesCard[];
}

/** Which series stands first, and which beside it; the address keeps both. */
export function ChooseRivals({ path, view, of: { columns, chosen }, cards }: Props) {
  const { route } = useLocation();
  const [own, ...others] = columns;
  if (!own) return null;
  const go = (series: string, rivals: readonly string[] | undefined) =>
    route(hrefOf(path, { ...view, series, rivals: rivals?.join(',') }));
  const keys = others.map(({ series }) => series);
  const shown = new Set([own.series, ...keys]);
  const free = cards.filter(({ series }) => !shown.has(series));
  return (
    <div class="choose-rivals row wrap">
      <label class="row">
        <span class="quiet">{t('dashboard.rivals.own')}</span>
        <select
          value={own.series}
          onChange={({ currentTarget: { value } }) =>
            go(
              value,
              chosen ? [own.series, ...keys].filter((key) => key !== value).slice(0, MOST_RIVALS) : undefined,
            )
          }
        >
          {!cards.some(({ series }) => series === own.series) && (
            <option value={own.series}>{own.name}</option>
          )}
          {cards.map(({ series, name, brand }) => (
            <option key={series} value={series}>
              {name} · {brand}
            </option>
          ))}
        </select>
      </label>
      <span class="quiet">{t('dashboard.rivals.beside')}</span>
      {others.map(({ series, name }) => (
        <span key={series} class="chip rival">
          {name}
          {others.length > 1 && (
            <button
              type="button"
              class="link"
              aria-label={t('dashboard.rivals.remove', { name })}
              onClick={() =>
                go(
                  own.series,
                  keys.filter((key) => key !== series),
                )
              }
            >
              <Icon name="close" size={10} />
            </button>
          )}
        </span>
      ))}
      {free.length > 0 && others.length < MOST_RIVALS && (
        <select
          value=""
          aria-label={t('dashboard.rivals.add')}
          onChange={({ currentTarget: { value } }) => value !== '' && go(own.series, [...keys, value])}
        >
          <option value="">{t('dashboard.rivals.add')}</option>
          {free.map(({ series, name, brand }) => (
            <option key={series} value={series}>
              {name} · {brand}
            </option>
          ))}
        </select>
      )}
      {!chosen && <span class="quiet small">{t('dashboard.rivals.usual')}</span>}
    </div>
  );
}
