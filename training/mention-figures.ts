import { POLARITIES, type Polarity } from '../shared/understanding/insight.ts';
import { Count, mean, round } from './count.ts';
import type { MarkedSentence } from './marked-sentences.ts';

/** What is said of one sentence. */
export interface MentionGuess {
  /** Mentions found, as written, each once. */
  found: readonly string[];
  /** Polarity for each mention its readers marked, in order. */
  given: readonly Polarity[];
}

export interface MentionFigures {
  mentionF1: number;
  polarityMacroF1: number;
}

/**
 * mentionF1: micro-F1 over (sentence, mention as written), found against marked, letter by letter. polarityMacroF1: mean F1 of the
 * three polarities over the marked mentions, each judged given the mention, whether or not it was found.
 */
export function mentionFigures(
  sentences: readonly MarkedSentence[],
  guesses: readonly MentionGuess[],
): MentionFigures {
  const mentions = new Count();
  const polarities = POLARITIES.map(() => new Count());
  sentences.forEach(({ marks }, i) => {
    const guess = guesses[i];
    if (!guess) return;
    const marked = new Set(marks.map(({ mention }) => mention));
    for (const mention of new Set([...guess.found, ...marked]))
      mentions.add(guess.found.includes(mention), marked.has(mention));
    marks.forEach(({ polarity }, k) => {
      POLARITIES.forEach((one, p) => {
        polarities[p]?.add(guess.given[k] === one, polarity === one);
      });
    });
  });
  return {
    mentionF1: round(mentions.f1),
    polarityMacroF1: round(mean(polarities.map(({ f1 }) => f1))),
  };
}
