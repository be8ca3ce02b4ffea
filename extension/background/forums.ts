import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/messenger.ts';
import type { Forum, ForumRequest } from '../messages/protocol.ts';
import { makeTurns } from './in-turn.ts';
import { hostPattern } from './origins.ts';
import { forums, server, wantedForum } from './stored.ts';

const SCRIPT_ID = 'overlay';
const SCRIPT_FILE = '/content-scripts/overlay.js';

/** The popup and the browser's own "permission added" say the same thing at the same time: the list changes in turn. */
const inTurn = makeTurns();

const patternsOf = (list: readonly Forum[]) => [...new Set(list.map((forum) => hostPattern(forum.origin)))];

/** Brings the browser's registration in line with the list: one script, all forums that are switched on. */
async function register(list: readonly Forum[]): Promise<void> {
  const matches = patternsOf(list);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [SCRIPT_FILE],
    matches,
    runAt: 'document_end' as const,
    allFrames: false,
  };
  if (registered === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
}

async function openTabs(origin: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: hostPattern(origin) });
  return tabs.flatMap((tab) => (tab.id !== undefined && tab.url?.startsWith(`${origin}/`) ? [tab.id] : []));
}

/** Tells the overlays of every open page of the forums something; a page without one does not mind. */
export async function tellOverlays(
  list: readonly Forum[],
  tell: (tabId: number) => Promise<void>,
): Promise<void> {
  const tabs = (await Promise.all(list.map((forum) => openTabs(forum.origin)))).flat();
  await Promise.allSettled(tabs.map(tell));
}

/** Takes the overlay out of a forum's open pages; all tabs are told, since without the permission none shows its address. */
async function leavePages(origin: string): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [sendMessage('leave', { origin }, id)])),
  );
}

async function enable({ origin, engine }: ForumRequest): Promise<Forum[]> {
  await wantedForum.setValue(null);
  const list = await forums.getValue();
  if (!(await browser.permissions.contains({ origins: [hostPattern(origin)] }))) return list;
  const known = list.find((forum) => forum.origin === origin);
  if (known !== undefined) return list;
  const longer = [...list, { origin, engine, enabledAt: new Date().toISOString() }];
  await forums.setValue(longer);
  await register(longer);
  for (const tabId of await openTabs(origin)) {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT_FILE] });
  }
  return longer;
}

async function disable(origin: string): Promise<Forum[]> {
  const list = await forums.getValue();
  const shorter = list.filter((forum) => forum.origin !== origin);
  await forums.setValue(shorter);
  await register(shorter);
  await leavePages(origin);
  const pattern = hostPattern(origin);
  const settings = await server.getValue();
  const needed =
    settings === null ? patternsOf(shorter) : [...patternsOf(shorter), hostPattern(settings.address)];
  // A permission an administrator has fixed cannot be given back; the forum is off all the same.
  if (!needed.includes(pattern)) await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
  return shorter;
}

/** Switches a forum on, once the person has granted it; also in its pages that are open already. */
export const enableForum = (forum: ForumRequest) => inTurn(() => enable(forum));

/** Switches a forum off, takes the overlay out of open pages and gives the permission back. */
export const disableForum = (origin: string) => inTurn(() => disable(origin));

/** After permissions were taken away in the browser's own settings: switches off what they covered. */
export async function dropForumsWithoutPermission(): Promise<void> {
  for (const forum of await forums.getValue()) {
    const granted = await browser.permissions.contains({ origins: [hostPattern(forum.origin)] });
    if (!granted) await disableForum(forum.origin);
  }
}

/** After permissions were granted: goes on with the forum the person asked for, also when the popup is gone. */
export async function enableWantedForum(): Promise<void> {
  const wanted = await wantedForum.getValue();
  if (wanted !== null) await enableForum(wanted);
}

/** At the browser's start and after an update, which drops registered scripts. */
export async function registerForums(): Promise<void> {
  await register(await forums.getValue());
}
