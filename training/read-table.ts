import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** Bytes → text: UTF-8 with or without mark, else GB18030. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A text file in UTF-8 or GB18030, without its byte order mark. Throws one sentence when it cannot be read. */
export function readText(file: string): string {
  try {
    return decode(readFileSync(file)).replace(/^\ufeff/, '');
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${reason(error)}`);
  }
}

/** Rows of a CSV file checked against a schema. Throws one sentence that says which file, which row and what is wrong. */
export function readRows<T>(file: string, schema: z.ZodType<T>): T[] {
  const text = readText(file);
  let records: unknown[];
  try {
    records = parse(text, {
      columns: true,
      skip_empty_lines: true,
      relax_quotes: true,
      trim: false,
    });
  } catch (error) {
    throw new Error(`${file} is not a CSV table: ${reason(error)}`);
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
