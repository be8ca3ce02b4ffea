import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The card, in a build with open roots. */
export const cardOn = (page: Page): FrameLocator => page.frameLocator('iframe');

/** The slots of an author, in the order of their posts. */
export const slotsOf = (page: Page, uid: number): Locator =>
  page.locator(`.authi:has(a[href$="uid=${uid}"]) button[data-state]`);

/** Rests the pointer on the slot until the card has something to say. */
export async function restOn(page: Page, slot: Locator): Promise<FrameLocator> {
  await slot.hover();
  const card = cardOn(page);
  await card.locator('h1').waitFor();
  return card;
}

/** Moves the pointer where no author is, and waits until the card is gone. */
export async function leave(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.locator('iframe').waitFor({ state: 'detached' });
}

/**
 * Presses a key that sends the card away. The key is let go of when the frame is gone: one let go of in a frame that is
 * just going is never answered by Chromium, and nobody waiting for the answer has a time limit.
 */
export async function pressAway(page: Page, key: string): Promise<void> {
  const gone = page.locator('iframe').waitFor({ state: 'detached' });
  await Promise.race([page.keyboard.down(key), gone]);
  await gone;
  await page.keyboard.up(key);
}
