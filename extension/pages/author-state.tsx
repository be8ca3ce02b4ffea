import { i18n } from '#i18n';
import type { AuthorCard } from '../../shared/contract/customers.ts';
import type { Unshown } from '../messages/protocol.ts';
import { formatInstant } from './voice.ts';

/** Says that the monitor is away and how old is what is shown. */
export function Offline({ author }: { author: AuthorCard }) {
  return (
    <p class="offline" role="status">
      {i18n.t('extension.panel.offline', [formatInstant(author.asOf)])}
    </p>
  );
}

/** Why nothing is shown, and what that means. */
export function NotShown({ state }: { state: Unshown }) {
  return (
    <div role="status">
      <strong>
        {i18n.t(state === 'forbidden' ? 'extension.panel.refused' : `extension.connection.${state}`)}
      </strong>
      {state !== 'forbidden' && <p class="what">{i18n.t(`extension.connection.${state}What`)}</p>}
    </div>
  );
}
