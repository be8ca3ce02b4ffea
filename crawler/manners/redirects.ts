import { isIP } from 'node:net';
import type { Outcome } from '../../store/queries/outcomes.ts';
import { bareHost, isListed, isPublicAddress } from '../fetching/address.ts';

/**
 * Redirects stay on the host, off private addresses, and within robots.txt.
 * @returns why one is not followed; null when it may be
 */
export function refuseHop(
  to: URL,
  host: string,
  { allowPrivateHosts }: { allowPrivateHosts: readonly string[] },
  allows: (url: string) => boolean,
): Outcome | null {
  const name = bareHost(to.hostname);
  const port = to.port || (to.protocol === 'https:' ? '443' : '80');
  const listed = isListed(name, port, allowPrivateHosts);
  if (isIP(name) !== 0 && !isPublicAddress(name) && !listed) return 'refused-address';
  // http to https of the same name is the same site, by the same rules.
  const upgraded = to.protocol === 'https:' && to.host === host;
  if (to.host !== host) return 'moved';
  const asAsked = upgraded && !host.includes(':') ? to.href.replace(/^https:/, 'http:') : to.href;
  return allows(to.href) && allows(asAsked) ? null : 'refused-by-robots';
}
