import { z } from 'zod';

export const TOPICS = ['noise', 'engine', 'afterSales'] as const;

/** What a person reading the text would say about it; tests count from these. */
export interface Label {
  polarity: 'negative' | 'neutral' | 'positive';
  /** The writer's own problem, whatever its tone. */
  complaint: boolean;
  /** Letters of the industry's complaint code table. */
  groups: string[];
  topics: (typeof TOPICS)[number][];
  /** Series the text itself names, in its right spelling. */
  series: string[];
}

const POLARITY = { '-': 'negative', '0': 'neutral', '+': 'positive' } as const;
const Mark = z.object({
  sign: z.enum(['-', '0', '+']),
  groups: z.array(z.string().regex(/^[A-Q]$/)),
  topics: z.array(z.enum(TOPICS)),
});

/**
 * Reads the short form used in sample/texts: a sign, then optionally `c` (complaint), group letters and topics,
 * parted by blanks: "- c D noise afterSales". Throws on anything else, so a slip in a text file is found at start.
 */
export function readLabel(mark: string, series: string[]): Label {
  const [sign, ...words] = mark.split(' ');
  const topics = words.filter((word) => word.length > 1);
  const read = Mark.safeParse({ sign, groups: words.filter((w) => w.length === 1 && w !== 'c'), topics });
  if (!read.success) throw new Error(`sample text: the label "${mark}" cannot be read.`);
  return {
    polarity: POLARITY[read.data.sign],
    complaint: words.includes('c'),
    groups: read.data.groups,
    topics: read.data.topics,
    series,
  };
}
