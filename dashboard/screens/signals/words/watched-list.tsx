import { seriesByKey } from '../../../../shared/catalogue/catalogue.ts';
import type { RisingWords } from '../../../../shared/contract/signal-words.ts';
import type { Result } from '../../../api/request.ts';
import { unwatchPhrase } from '../../../api/signals.ts';
import { formatInstant } from '../../../app/format.ts';
import { me } from '../../../app/session.ts';
import { t } from '../../../app/text.ts';
import { decides } from '../kinds.ts';

interface Props {
  watched: RisingWords['watched'];
  onSettle: (act: Promise<Result<unknown>>) => void;
}

/** Phrases that are watched symptoms: of which series, since when, by whom. */
export function WatchedList({ watched, onSettle }: Props) {
  return (
    <section class="box watched-words" aria-labelledby="watched-words">
      <h2 id="watched-words" class="panel-name">
        {t('dashboard.signals.words.watched')}
      </h2>
      {watched.length === 0 && <p class="quiet">{t('dashboard.signals.words.noneWatched')}</p>}
      <ul>
        {watched.map(({ id, signal, series, phrase, by, at }) => (
          <li key={id} class="row wrap">
            <a href={`/signals/${signal}`}>
              <strong>“{phrase}”</strong>
            </a>
            <span class="chip series">{seriesByKey(series)?.name ?? series}</span>
            <span class="quiet small grow">
              {t('dashboard.signals.setBy', { name: by, at: formatInstant(at) })}
            </span>
            {decides(me.value?.role) && (
              <button
                type="button"
                class="button"
                aria-label={`${t('dashboard.signals.words.end')} ${phrase}`}
                onClick={() => onSettle(unwatchPhrase(id))}
              >
                {t('dashboard.signals.words.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
