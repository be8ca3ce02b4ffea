import { bootstrapped, type Measured } from './bootstrap.ts';
import type { Guessed } from './cross-validate.ts';
import { commentFigures, complaintFigures } from './metrics.ts';
import { postFigures } from './post-metrics.ts';

/**
 * The figures a model is judged by, each with its 95 % interval. `known` says which posts the committed model was measured
 * on: posts added since would move the figures without any model being better.
 */
export function mainFigures(
  { comments, titles, posts }: Guessed,
  known: (text: string) => boolean = () => true,
): Record<string, Measured> {
  const kept = posts.records.flatMap((post, i) => {
    const guess = posts.guesses[i];
    return guess && known(post.text) ? [{ post, guess }] : [];
  });
  return {
    ...bootstrapped(comments.records, comments.guesses, (records, guesses) => {
      const { tupleF1, aspectMicroF1, polarityMacroF1 } = commentFigures(records, guesses);
      return { tupleF1, aspectMicroF1, polarityMacroF1 };
    }),
    ...bootstrapped(titles.records, titles.guesses, (records, guesses) => ({
      titleGroupMicroF1: complaintFigures(records, guesses).groupMicroF1,
    })),
    ...bootstrapped(
      kept.map(({ post }) => post),
      kept.map(({ guess }) => guess),
      (records, guesses) => {
        const { toneMacroF1, complaintF1, groupMicroF1 } = postFigures(records, guesses);
        return { toneMacroF1, complaintF1, postGroupMicroF1: groupMicroF1 };
      },
    ),
  };
}
