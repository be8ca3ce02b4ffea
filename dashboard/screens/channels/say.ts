import type { SendTrouble } from '../../../shared/contract/channels.ts';
import { t } from '../../app/text.ts';

/** Why a message did not arrive and what to do, with the other side's own words where it had any. */
export function troubleText({ trouble, said }: { trouble: SendTrouble | null; said: string | null }): string {
  const why = t(`dashboard.channels.trouble.${trouble ?? 'unknown'}`);
  return said === null ? why : `${why} ${t('dashboard.channels.said', { said })}`;
}
