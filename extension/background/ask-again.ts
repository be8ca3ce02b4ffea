import { sendMessage } from '../messages/messenger.ts';
import { tellOverlays } from './forums.ts';
import { forums } from './stored.ts';

/** The monitor is back: open forum pages fill the slots they had to leave open. */
export async function fillSlots(): Promise<void> {
  await tellOverlays(await forums.getValue(), (tabId) => sendMessage('askAgain', undefined, tabId));
}

/** The same, and panel and card show what is new. */
export async function askAgainEverywhere(): Promise<void> {
  await sendMessage('authorChanged', null).catch(() => undefined);
  await fillSlots();
}
