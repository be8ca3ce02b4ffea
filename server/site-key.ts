import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignedPatches, SitePatches } from '../shared/contract/site-patches.ts';

/** Raw Ed25519 keys end the DER that wraps them. */
const RAW_BYTES = 32;

/**
 * The key with which this installation signs what it changes in site files, made when it is first needed and kept
 * readable to its owner only. Extensions keep its public half, so it must stay with the data when the monitor moves.
 */
export async function siteKey(dataDir: string): Promise<KeyObject> {
  const file = join(dataDir, 'site-key.pem');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known !== null) return createPrivateKey(known);
  const { privateKey } = generateKeyPairSync('ed25519');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // Written beside it and then put in place whole: a process that dies half-way must leave no broken key.
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  try {
    await link(fresh, file);
  } catch (error) {
    // Another process has made one since; then that one counts.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(fresh);
  }
  return createPrivateKey(await readFile(file, 'utf8'));
}

export function signPatches(key: KeyObject, patches: SitePatches): SignedPatches {
  const payload = JSON.stringify(patches);
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    payload,
    signature: sign(null, Buffer.from(payload), key).toString('base64'),
    publicKey: der.subarray(-RAW_BYTES).toString('base64'),
  };
}
