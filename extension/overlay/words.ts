import { i18n } from '#i18n';
import type { Words } from './chips/chip-parts.ts';
import type { SlotWords } from './slots/slots.ts';

/** The product's words in the browser's language. */
export const words: Words & SlotWords = {
  polarity: (polarity) => i18n.t(`words.polarity.${polarity}`),
  topic: (topic) => i18n.t(`words.topics.${topic}`),
  group: (group) => i18n.t(`words.groups.${group}`),
  complaint: () => i18n.t('words.complaint'),
  slot: (state) => i18n.t(`extension.slot.${state}`),
};
