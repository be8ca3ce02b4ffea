import { z } from 'zod';
import type { Polarity } from '../shared/understanding/insight.ts';
import { readRows } from './read-table.ts';

/** A sentence with the brands and series its readers marked, each once, as written. */
export interface MarkedSentence {
  id: string;
  text: string;
  marks: { mention: string; polarity: Polarity }[];
}

const row = z.object({
  sentence_id: z.string().min(1),
  content: z.string(),
  mention: z.string().min(1),
  polarity: z.enum(['pos', 'neu', 'neg']),
});

const POLARITY_OF = { pos: 'positive', neu: 'neutral', neg: 'negative' } as const;

/** Reads a file shaped like bdci2016/train.csv (sentence_id, content, mention, polarity). A mention marked twice counts once, as first marked. */
export function readMarkedSentences(file: string): MarkedSentence[] {
  const byId = new Map<string, MarkedSentence>();
  for (const { sentence_id: id, content, mention, polarity } of readRows(file, row)) {
    const sentence = byId.get(id) ?? { id, text: content, marks: [] };
    byId.set(id, sentence);
    if (sentence.marks.some((mark) => mark.mention === mention)) continue;
    sentence.marks.push({ mention, polarity: POLARITY_OF[polarity] });
  }
  return [...byId.values()];
}
