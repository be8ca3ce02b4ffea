import { randomBytes } from 'node:crypto';
import { openClient } from '../../crawler/fetching/client.ts';
import { type TrialResult, writeFailure } from '../../shared/contract/channels.ts';
import type { Store } from '../../store/open.ts';
import { type ChannelRow, recordTrial } from '../../store/queries/channels.ts';
import { composeTrial } from '../deliveries/compose.ts';
import { openTarget } from '../deliveries/deliver.ts';
import type { Settings } from '../settings.ts';
import { SendError } from './channel.ts';
import { CARRIERS } from './registry.ts';

type Needed = Pick<Settings, 'allowPrivateHosts' | 'smtpUrl' | 'mailFrom' | 'publicUrl' | 'timeZone'>;

/** Sends one message to see whether a channel works, says what came back, and keeps it for the list. */
export async function tryChannel(
  store: Store,
  { id, kind, name, config, sealed }: ChannelRow,
  settings: Needed,
  installationSecret: string,
): Promise<TrialResult> {
  const { allowPrivateHosts } = settings;
  const client = openClient({ allowPrivateHosts, connections: 1 });
  try {
    const target = openTarget({ channelId: id, kind, sealed, config }, installationSecret);
    const number = randomBytes(6).toString('hex');
    const message = composeTrial({ id, name, language: config.language, number }, settings);
    const said = await CARRIERS[kind].send(message, target, { client, allowPrivateHosts, mail: settings });
    await recordTrial(store, id, null);
    return { sent: true, trouble: null, said: said === '' ? null : said };
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    const { trouble, said } = error;
    await recordTrial(store, id, writeFailure(trouble, said));
    return { sent: false, trouble, said };
  } finally {
    await client.destroy();
  }
}
