import { z } from 'zod';
import { ASPECTS, type Aspect, GROUPS, type Group, type Polarity } from '../shared/understanding/insight.ts';
import { readRows } from './read-table.ts';

/** One comment of the car-forum benchmark with everything its readers marked. */
export interface Comment {
  id: string;
  text: string;
  labels: { aspect: Aspect; polarity: Polarity; word: string }[];
  /** A corrected post of the company's own: it teaches aspects and is in no figure of the benchmark. */
  own?: true;
}

/** One sentence about a car, and whether it praises or blames what it mentions. */
export interface Sentence {
  id: string;
  text: string;
  polarity: Polarity;
}

/** One complaint title of the 12365 table. */
export interface ComplaintTitle {
  id: string;
  text: string;
  /** Brand, series and model columns: left out of the features, so that a fault is not learned by who has it. */
  names: string[];
  groups: Group[];
}

const POLARITY_OF: Record<string, Polarity> = { '-1': 'negative', '0': 'neutral', '1': 'positive' };

const commentRow = z.object({
  content_id: z.string().min(1),
  content: z.string(),
  subject: z.enum(ASPECTS),
  sentiment_value: z.enum(['-1', '0', '1']),
  sentiment_word: z.string().default(''),
});

const sentenceRow = z.object({ content: z.string(), polarity: z.enum(['pos', 'neu', 'neg']) });

const complaintRow = z.object({
  id: z.string().default(''),
  brand: z.string().default(''),
  series: z.string().default(''),
  model: z.string().default(''),
  desc: z.string(),
  codes: z.string(),
});

/** Two codes in use are missing from the code table; these are the groups their titles stand under there. */
const STRAY_CODES: Record<string, Group> = { M315: 'K', H86: 'G' };

/** Reads a file shaped like bdci2018/train.csv (content_id, content, subject, sentiment_value, sentiment_word). */
export function readComments(file: string): Comment[] {
  const byId = new Map<string, Comment>();
  for (const row of readRows(file, commentRow)) {
    const comment = byId.get(row.content_id) ?? { id: row.content_id, text: row.content, labels: [] };
    byId.set(row.content_id, comment);
    const polarity = POLARITY_OF[row.sentiment_value];
    if (polarity) comment.labels.push({ aspect: row.subject, polarity, word: row.sentiment_word.trim() });
  }
  return [...byId.values()];
}

/** Reads a file shaped like complaints12365/train.csv (id, brand, series, model, desc, codes, …). */
export function readComplaints(file: string): ComplaintTitle[] {
  return readRows(file, complaintRow).map((row, i) => {
    const groups = new Set<Group>();
    for (const code of row.codes.split(/[,，\s]+/).filter(Boolean)) {
      const group = STRAY_CODES[code] ?? GROUPS.find((letter) => letter === code.charAt(0));
      if (!group)
        throw new Error(`${file}, row ${i + 1}: column codes: "${code}" starts with no known group letter.`);
      groups.add(group);
    }
    const names = [row.brand, row.series, row.model].filter(Boolean);
    return { id: row.id, text: row.desc, names, groups: [...groups] };
  });
}

/**
 * Reads a file shaped like bdci2016/train.csv (content, polarity of one thing mentioned, …): the sentences in which all that is
 * praised or blamed is so in one way. Mentions without a feeling say nothing of the sentence and are passed over.
 */
export function readSentences(file: string): Sentence[] {
  const polarities = new Map<string, Set<Polarity>>();
  for (const { content, polarity } of readRows(file, sentenceRow)) {
    const said = polarities.get(content) ?? new Set<Polarity>();
    polarities.set(content, said);
    if (polarity !== 'neu') said.add(polarity === 'pos' ? 'positive' : 'negative');
  }
  return [...polarities].flatMap(([text, said]) => {
    const [polarity] = said;
    return polarity && said.size === 1 ? [{ id: text, text, polarity }] : [];
  });
}
