import { i18n } from '#i18n';
import type { Done } from '../../../messages/protocol.ts';

/** Why something was not done, in one sentence: the monitor's own where it said one. */
export function problemOf({ state, detail }: Exclude<Done<unknown>, { state: 'done' }>): string {
  if (detail !== null) return detail;
  return i18n.t(state === 'forbidden' ? 'extension.link.declined' : `extension.connection.${state}`);
}
