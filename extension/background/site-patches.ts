import { type SitePatch, SitePatches } from '../../shared/contract/site-patches.ts';
import { askSitePatches } from './monitor/api.ts';
import { reachable } from './monitor/ask.ts';
import { patchesInForce } from './stored.ts';

/** How long what the monitor said last is taken for new. */
const FRESH_MS = 15 * 60_000;

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

async function isSigned(payload: string, signature: string, publicKey: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, bytesOf(signature), new TextEncoder().encode(payload));
  } catch {
    // No base64, no key: not signed by anybody.
    return false;
  }
}

/**
 * Takes over what the monitor changed in site files. The key met first is the monitor's until another server is set; what
 * another key signed, and an older serial, is left alone.
 */
async function refreshSitePatches(): Promise<void> {
  const settings = await reachable();
  if (settings === null) return;
  const outcome = await askSitePatches(settings);
  if (outcome.state !== 'answered') return;
  const { payload, signature, publicKey } = outcome.value;
  const held = await patchesInForce.getValue();
  // What is refused below is not asked for again at every page.
  if (held !== null) await patchesInForce.setValue({ ...held, askedAt: Date.now() });
  if (held !== null && held.publicKey !== publicKey) return;
  if (!(await isSigned(payload, signature, publicKey))) return;
  const read = SitePatches.safeParse(JSON.parse(payload));
  if (!read.success || (held !== null && read.data.serial < held.serial)) return;
  await patchesInForce.setValue({ publicKey, ...read.data, askedAt: Date.now() });
}

/** What is in force now, at once; asked for anew in the background when it is no longer fresh. */
export async function sitePatches(): Promise<SitePatch[]> {
  const held = await patchesInForce.getValue();
  if (held === null || Date.now() - held.askedAt > FRESH_MS) void refreshSitePatches();
  return held?.patches ?? [];
}
