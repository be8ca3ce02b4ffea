import { decideMention } from '../shared/understanding/decisions.ts';
import { buildLexicon } from '../shared/understanding/lexicon.ts';
import type { Model } from '../shared/understanding/model.ts';
import { scoreGroups } from '../shared/understanding/table.ts';
import { type Marks, markReader } from './fit-marks.ts';
import { markedFeatures } from './fit-mentions.ts';
import type { MarkedSentence } from './marked-sentences.ts';
import type { MentionGuess } from './mention-figures.ts';

/**
 * The benchmark's mentions: which there are, read from the catalogue's names and what its readers are known to mark, and how each
 * marked one is spoken of, which is the product's own head.
 */
export function guessMentions(
  { lexicon: words, mentions }: Pick<Model, 'lexicon' | 'mentions'>,
  marks: Marks,
  sentences: readonly MarkedSentence[],
): MentionGuess[] {
  const lexicon = buildLexicon(words);
  const found = markReader(marks);
  return sentences.map(({ text, marks: marked }) => ({
    found: found(text),
    given: markedFeatures(
      text,
      marked.map(({ mention }) => mention),
      lexicon,
      mentions.bits,
    ).map((features) => decideMention(scoreGroups(mentions, features)).polarity),
  }));
}
