import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** What of a channel nobody may read again. */
export const Secrets = z.object({ url: z.string().nullable(), secret: z.string().nullable() });
export type Secrets = z.infer<typeof Secrets>;

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own, so that what signs sessions opens nothing by itself. */
const keyOf = (secret: string) =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'chesheng: secrets of channels, 1', 32));

/**
 * Seals secrets for the database: AES-256-GCM, base64 of nonce, tag and what is sealed. They open only with the same
 * installation secret and for the same kind of channel.
 */
export function seal(secrets: Secrets, kind: string, installationSecret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(installationSecret), iv).setAAD(Buffer.from(kind));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The secrets, or null when they were sealed by another installation, for another kind, or were changed since. */
export function unseal(sealed: string, kind: string, installationSecret: string): Secrets | null {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(installationSecret), bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(kind))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const opened =
      decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    return Secrets.parse(JSON.parse(opened));
  } catch {
    return null;
  }
}
