import { i18n } from '#i18n';
import type { Forum } from '../../messages/protocol.ts';

/** Every forum that is switched on, with a way out. */
export function ForumList({ forums, disable }: { forums: Forum[]; disable: (origin: string) => void }) {
  return (
    <section>
      <h2>{i18n.t('extension.popup.forums')}</h2>
      {forums.length === 0 && <p class="what">{i18n.t('extension.popup.noForums')}</p>}
      <ul>
        {forums.map(({ origin }) => (
          <li key={origin} class="row">
            <span>{new URL(origin).host}</span>
            <button
              type="button"
              class="plain"
              aria-label={i18n.t('extension.popup.remove', [new URL(origin).host])}
              onClick={() => disable(origin)}
            >
              {i18n.t('extension.popup.disable')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
