import type { Me } from '../../../shared/contract/people.ts';
import type { ServerAddress } from '../../messages/protocol.ts';
import { askMe, findMonitor } from './api.ts';

export type Introduced = { event: 'answered'; me: Me } | { event: 'refused' | 'stranger' | 'failed' };

/** Finds out who we are at an address. The key is sent only where a monitor of ours has answered without it. */
export async function introduce(server: ServerAddress): Promise<Introduced> {
  const found = await findMonitor(server.address);
  if (found !== 'found') return { event: found };
  const outcome = await askMe(server);
  if (outcome.state === 'answered') return { event: 'answered', me: outcome.value };
  return { event: outcome.state === 'refused' ? 'refused' : 'failed' };
}
