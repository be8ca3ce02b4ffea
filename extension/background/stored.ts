import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import type { Me } from '../../shared/contract/people.ts';
import type { SitePatches } from '../../shared/contract/site-patches.ts';
import type { Forum, ForumRequest, KnownAuthor, OpenAuthor, ServerAddress } from '../messages/protocol.ts';
import type { Connection } from './monitor/connection.ts';
import type { Ticket } from './tickets.ts';

export const server = storage.defineItem<ServerAddress | null>('local:server', {
  fallback: null,
  version: 1,
});
export const forums = storage.defineItem<Forum[]>('local:forums', { fallback: [], version: 1 });

/** What the monitor changed in site files, and the key that must sign the next change. */
export const patchesInForce = storage.defineItem<
  (SitePatches & { publicKey: string; askedAt: number }) | null
>('local:sitePatches', { fallback: null, version: 1 });

// Lives as long as the browser: the background itself is stopped whenever it has nothing to do.
export const connection = storage.defineItem<Connection>('session:connection', {
  fallback: { state: 'unset' },
});
export const me = storage.defineItem<Me | null>('session:me', { fallback: null });
export const openedAuthor = storage.defineItem<OpenAuthor | null>('session:openedAuthor', { fallback: null });
export const tickets = storage.defineItem<Ticket[]>('session:tickets', { fallback: [] });
/** Kept in memory alone, by the browser: never on disk, gone with the browser. */
export const lastKnown = storage.defineItem<KnownAuthor[]>('session:lastKnown', { fallback: [] });
/** Forums a person has just asked for: the browser's question may close the popup before it can go on. */
export const wantedForum = storage.defineItem<ForumRequest | null>('session:wantedForum', { fallback: null });

/** Keeps the key out of the reach of scripts that run in pages; Firefox has no such switch yet. */
export async function shutStorageToPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
