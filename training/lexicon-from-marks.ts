import { normalise, spelling } from '../shared/understanding/normalise.ts';
import type { Comment } from './datasets.ts';

/** Opinion words the readers marked at least twice, with one sign at least three times as often as the other. */
export function learnLexicon(comments: readonly Comment[]): Map<string, 1 | -1> {
  const counts = new Map<string, { praise: number; blame: number; neutral: number }>();
  for (const { labels } of comments) {
    for (const { polarity, word } of labels) {
      const spelt = spelling(normalise(word)).trim();
      if (spelt.length < 1 || spelt.length > 8) continue;
      const count = counts.get(spelt) ?? { praise: 0, blame: 0, neutral: 0 };
      counts.set(spelt, count);
      if (polarity === 'positive') count.praise++;
      else if (polarity === 'negative') count.blame++;
      else count.neutral++;
    }
  }
  const lexicon = new Map<string, 1 | -1>();
  for (const [word, { praise, blame }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (praise >= 2 && praise >= 3 * blame) lexicon.set(word, 1);
    else if (blame >= 2 && blame >= 3 * praise) lexicon.set(word, -1);
  }
  return lexicon;
}
