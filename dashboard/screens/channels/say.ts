import type { ChannelKind, SendTrouble } from '../../../shared/contract/channels.ts';
import { t } from '../../app/text.ts';

interface Failure {
  trouble: SendTrouble | null;
  said: string | null;
}

/** Why a message did not arrive and what to do, with the other side's own words where it had any. */
export function troubleText({ trouble, said }: Failure, kind: ChannelKind): string {
  const why =
    trouble === 'login' && kind === 'email'
      ? t('dashboard.channels.trouble.mailLogin')
      : t(`dashboard.channels.trouble.${trouble ?? 'unknown'}`);
  return said === null ? why : t('dashboard.channels.said', { why, said });
}
