import { POLARITIES } from '../shared/understanding/insight.ts';
import type { Confusion } from './post-metrics.ts';

/** Files whose posts are mixed as a forum's board is: most are neutral, few complain. */
const FORUM = 'board-';

/** The source text of shared/measures/confusion.ts: what cross-validation counted, as facts both pages can import. */
export function confusionFile(kinds: Readonly<Record<string, Confusion>>, version: string): string {
  const lines = Object.entries(kinds)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([kind, { tone, complaint }]) => [
      '  {',
      `    kind: '${kind}',`,
      `    forum: ${kind.startsWith(FORUM)},`,
      '    tone: {',
      ...POLARITIES.map((truth) => {
        const { negative, neutral, positive } = tone[truth];
        return `      ${truth}: { negative: ${negative}, neutral: ${neutral}, positive: ${positive} },`;
      }),
      '    },',
      '    complaint: {',
      ...(['yes', 'no'] as const).map(
        (truth) => `      ${truth}: { yes: ${complaint[truth].yes}, no: ${complaint[truth].no} },`,
      ),
      '    },',
      '  },',
    ]);
  return [
    "import type { MeasuredKind } from './reading-error.ts';",
    '',
    `/** How posts of each kind were read by understanding ${version}, five folds of training/posts: [truth][said]. Written by "npm run train". */`,
    'export const CONFUSION: readonly MeasuredKind[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}
