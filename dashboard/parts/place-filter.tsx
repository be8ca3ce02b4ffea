import { useEffect, useState } from 'preact/hooks';
import { knownPlaces, loadPlaces, placeName } from '../app/places.ts';
import { t } from '../app/text.ts';
import { hrefOf, type View } from '../app/view.ts';
import { Icon } from './icon.tsx';
import { Popover } from './popover.tsx';

/** 经销商/大区: only posts that name one. */
export function PlaceFilter({ path, view }: { path: string; view: View }) {
  useEffect(() => {
    loadPlaces();
  }, []);
  const to = (place: string | undefined) => hrefOf(path, { ...view, place, post: undefined });
  return (
    <div class="place-filter">
      <Popover
        class={`button${view.place ? ' chosen' : ''}`}
        face={
          <>
            <Icon name="place" size={14} />
            {view.place ? placeName(view.place) : t('dashboard.places.filter')}
            <Icon name="down" size={12} />
          </>
        }
      >
        {(close) => <Choices current={view.place} to={to} close={close} />}
      </Popover>
      {view.place && (
        <a
          class="button icon-only"
          href={to(undefined)}
          aria-label={t('dashboard.filter.remove', { name: placeName(view.place) })}
        >
          <Icon name="close" size={12} />
        </a>
      )}
    </div>
  );
}

interface ChoicesProps {
  current: string | undefined;
  to: (place: string | undefined) => string;
  close: () => void;
}

/** More dealers than this are found by name. */
const FEW = 12;

function Choices({ current, to, close }: ChoicesProps) {
  const [wanted, setWanted] = useState('');
  const places = knownPlaces.value;
  const dealers = places?.dealers ?? [];
  const shown = dealers.filter(({ name, region }) => `${name} ${region ?? ''}`.includes(wanted.trim()));
  const choice = (place: string | undefined, name: string, more?: string | null) => (
    <li key={place ?? ''}>
      <a
        class="spread"
        href={to(place)}
        aria-current={current === place ? 'true' : undefined}
        onClick={close}
      >
        {name}
        {more && <span class="quiet">{more}</span>}
      </a>
    </li>
  );
  return (
    <div class="place-choices">
      <ul class="menu">{choice(undefined, t('dashboard.places.all'))}</ul>
      <h3>{t('dashboard.places.regions')}</h3>
      <ul class="menu region-choices">{places?.regions.map(({ place, name }) => choice(place, name))}</ul>
      <h3>{t('dashboard.places.dealers')}</h3>
      {dealers.length > FEW && (
        <input
          type="search"
          value={wanted}
          aria-label={t('dashboard.places.find')}
          placeholder={t('dashboard.places.find')}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <ul class="menu">{shown.slice(0, 60).map(({ place, name, region }) => choice(place, name, region))}</ul>
      {dealers.length === 0 && <p class="quiet small">{t('dashboard.places.noDealers')}</p>}
    </div>
  );
}
