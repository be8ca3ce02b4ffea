import { topicText, type Words } from '../../shared/measures/print-sentence.ts';
import { locale, tIfKnown } from './text.ts';

/** The language on screen as sentences want it. */
export const words = (): Words => ({
  locale: locale.value,
  message: (key, values) => tIfKnown(key, values) ?? key,
});

/** 异响×发动机, as it stands in a sentence and in a file. */
export const topicWords = (topic: string): string => topicText(topic, words());
