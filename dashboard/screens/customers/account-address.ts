import type { AuthorKey } from '../../../shared/contract/customers.ts';
import { matchAddress, parseWebAddress } from '../../../shared/sites/address.ts';
import { SITE_FILES } from '../../../shared/sites/sites.ts';

/** The account whose profile page this is, for every engine we read; null for any other address. */
export function accountOfAddress(text: string): AuthorKey | null {
  const url = parseWebAddress(text);
  if (url === null) return null;
  for (const site of SITE_FILES) {
    const member = matchAddress(site.addresses.member, url);
    if (member !== null) return { host: url.host, key: member.id };
  }
  return null;
}
