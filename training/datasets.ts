import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { ASPECTS, type Aspect, GROUPS, type Group, type Polarity } from '../shared/understanding/insight.ts';

/** One comment of the car-forum benchmark with everything its readers marked. */
export interface Comment {
  id: string;
  text: string;
  labels: { aspect: Aspect; polarity: Polarity; word: string }[];
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

/** Bytes → text: UTF-8 with or without mark, else GB18030. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Rows of a CSV file checked against a schema. Throws one sentence that says which file, which row and what is wrong. */
function readRows<T>(file: string, schema: z.ZodType<T>): T[] {
  let text: string;
  try {
    text = decode(readFileSync(file));
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  let records: unknown[];
  try {
    records = parse(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      relax_quotes: true,
      trim: false,
    });
  } catch (error) {
    throw new Error(`${file} is not a CSV table: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (records.length === 0)
    throw new Error(`${file} holds no rows; it needs a heading line and at least one row.`);
  return records.map((record, i) => {
    const row = schema.safeParse(record);
    if (row.success) return row.data;
    const issue = row.error.issues[0];
    throw new Error(
      `${file}, row ${i + 1}: column ${issue?.path.join('.') || '?'}: ${issue?.message ?? 'wrong'}.`,
    );
  });
}

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
