import { POLARITIES } from '../shared/understanding/insight.ts';
import type { Confusion } from './post-metrics.ts';

/** The source text of shared/measures/confusion.ts: what cross-validation counted, as facts both pages can import. */
export function confusionFile({ tone, complaint }: Confusion, version: string, posts: number): string {
  const toneRow = (truth: (typeof POLARITIES)[number]) => {
    const { negative, neutral, positive } = tone[truth];
    return `    ${truth}: { negative: ${negative}, neutral: ${neutral}, positive: ${positive} },`;
  };
  const complaintRow = (truth: 'yes' | 'no') =>
    `    ${truth}: { yes: ${complaint[truth].yes}, no: ${complaint[truth].no} },`;
  return [
    '/** How posts were read, five folds of training/posts. Written by `npm run train`: [truth][said], in posts. */',
    'export const CONFUSION = {',
    `  version: '${version}',`,
    `  posts: ${posts},`,
    '  tone: {',
    ...POLARITIES.map(toneRow),
    '  },',
    '  complaint: {',
    complaintRow('yes'),
    complaintRow('no'),
    '  },',
    '};',
    '',
  ].join('\n');
}
