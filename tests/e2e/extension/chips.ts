import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { markOf } from '../../../extension/background/mark.ts';
import { chipTitle, type Words } from '../../../extension/overlay/chips/chip-parts.ts';
import type { Understand } from '../../../shared/understanding/insight.ts';
import { makeUnderstanding } from '../../../shared/understanding/understand.ts';

const MODEL = fileURLToPath(new URL('../../../shared/understanding/model.bin', import.meta.url));

/** The understanding as the monitor runs it, to compare the chips with. */
export async function understandingInNode(): Promise<Understand> {
  const file = await readFile(MODEL);
  return makeUnderstanding(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
}

const Messages = z.record(z.string(), z.object({ message: z.string() }));

/** The words of a chip as the packed catalogue has them. */
export async function wordsIn(folder: string, language: 'zh_CN' | 'en'): Promise<Words> {
  const messages = Messages.parse(
    JSON.parse(await readFile(join(folder, '_locales', language, 'messages.json'), 'utf8')),
  );
  const word = (key: string) => messages[key]?.message ?? `no message ${key}`;
  return {
    polarity: (polarity) => word(`words_polarity_${polarity}`),
    topic: (topic) => word(`words_topics_${topic}`),
    group: (group) => word(`words_groups_${group}`),
    complaint: () => word('words_complaint'),
  };
}

/** What the chip on this text must say; null where there is none to be. */
export function titleFor(
  understand: Understand,
  words: Words,
  text: string,
  opening: boolean,
): string | null {
  const mark = markOf(understand(text, { opening }));
  return mark === null ? null : chipTitle(mark, words);
}

export interface ChipOnPage {
  postId: string;
  title: string;
  /** The words as drawn, one per segment. */
  words: string[];
}

/** Every chip of a page built with open roots, with the post it stands in. */
export function chipsOf(page: Page): Promise<ChipOnPage[]> {
  return page.locator('.chip').evaluateAll((chips) =>
    chips.map((chip) => {
      const root = chip.getRootNode();
      const host = root instanceof ShadowRoot ? root.host : chip;
      return {
        postId:
          host.closest('[id^="post_"]:not([id^="post_c"]), div.post[id^="p"]')?.id.replace(/\D+/, '') ?? '',
        title: chip.getAttribute('title') ?? '',
        words: [...chip.querySelectorAll('[data-word]')].map((part) => part.getAttribute('data-word') ?? ''),
      };
    }),
  );
}

/** Slot states in the order of the page. */
export const slotStates = (page: Page) =>
  page
    .locator('button[data-state]')
    .evaluateAll((slots) => slots.map((slot) => slot.getAttribute('data-state')));
