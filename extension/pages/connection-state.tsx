import { i18n } from '#i18n';
import type { ConnectionView } from '../messages/protocol.ts';

const time = (at: number) =>
  new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });

function headline({ state, me }: ConnectionView): string {
  return state === 'connected' && me !== null
    ? i18n.t('extension.connection.connectedAs', [me.name, i18n.t(`words.roles.${me.role}`)])
    : i18n.t(`extension.connection.${state}`);
}

/** How the extension stands with its monitor, in one line, and what that means. */
export function ConnectionState({ view, retry }: { view: ConnectionView; retry: () => void }) {
  const { state, address, retryAt } = view;
  return (
    <div class="state" data-state={state} role="status">
      <strong>{headline(view)}</strong>
      {(state === 'away' || state === 'stranger') && (
        <button type="button" class="plain" onClick={retry}>
          {i18n.t('extension.connection.retry')}
        </button>
      )}
      {state === 'connected' ? (
        <span class="what">{address}</span>
      ) : (
        <span class="what">
          {i18n.t(`extension.connection.${state}What`)}
          {retryAt !== null && ` (${i18n.t('extension.connection.retryAt', [time(retryAt)])})`}
        </span>
      )}
    </div>
  );
}
