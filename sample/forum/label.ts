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
  /** What fails where, as "symptom:part". */
  faults: string[];
  /** Series the text itself names, in its right spelling. */
  series: string[];
}

const POLARITY = { '-': 'negative', '0': 'neutral', '+': 'positive' } as const;
const Mark = z.object({
  sign: z.enum(['-', '0', '+']),
  groups: z.array(z.string().regex(/^[A-Q]$/)),
  topics: z.array(z.enum(TOPICS)),
  faults: z.array(z.string().regex(/^[a-z]+:[a-z]+$/)),
});

/**
 * Reads the short form used in sample/texts: a sign, then optionally `c` (complaint), group letters, topics and
 * faults, parted by blanks: "- c D noise afterSales noise:steering". Throws on anything else, so a slip in a text file is found at start.
 */
export function readLabel(mark: string, series: string[]): Label {
  const [sign, ...words] = mark.split(' ');
  const faults = words.filter((word) => word.includes(':'));
  const topics = words.filter((word) => word.length > 1 && !word.includes(':'));
  const groups = words.filter((w) => w.length === 1 && w !== 'c');
  const read = Mark.safeParse({ sign, groups, topics, faults });
  if (!read.success) throw new Error(`sample text: the label "${mark}" cannot be read.`);
  return {
    polarity: POLARITY[read.data.sign],
    complaint: words.includes('c'),
    groups: read.data.groups,
    topics: read.data.topics,
    faults: read.data.faults,
    series,
  };
}
