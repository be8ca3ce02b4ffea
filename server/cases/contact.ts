import { seal, unseal } from '../channels/seal.ts';

/** Seals are bound to what they are for; no channel of this name exists. */
const KIND = 'contact of a case';

/** How to reach somebody, as it stands in the database. */
export const sealContact = (contact: string, installationSecret: string): string =>
  seal({ url: null, secret: contact }, KIND, installationSecret);

/** Null when it was sealed by another installation. */
export const openContact = (sealed: string, installationSecret: string): string | null =>
  unseal(sealed, KIND, installationSecret)?.secret ?? null;
