import type pg from 'pg';
import type { z } from 'zod';
import type { ImportKind } from '../../shared/contract/imports.ts';
import { type Fault, isLineErrorCode } from './line-errors.ts';
import type { Outcome } from './outcome.ts';

/** A column a file of some kind may have. */
export interface Field {
  required: boolean;
  /** What files call it, beside the field's own name. */
  headings: readonly string[];
}

/** What a file is taken in with. */
export interface TableContext {
  client: pg.ClientBase;
  importId: number;
  madeBy: string;
  /** Business day of the import, YYYY-MM-DD. */
  day: string;
  timeZone: string;
}

/** One line of a file, its cells by field; a column the file does not have is empty. */
export interface CellLine {
  line: number;
  cells: Record<string, string>;
}

export interface ReadLine<Row> {
  line: number;
  row: Row;
}

/** What is wrong with a cell, by field; the column's heading is put in where the mapping is known. */
export type FieldFault = Omit<Fault, 'column'> & { field: string | null };

export interface Written {
  outcome: Outcome;
  faults: FieldFault[];
}

interface Definition<Row> {
  kind: ImportKind;
  fields: Record<keyof Row & string, Field>;
  /** Readers of the cells; `day` is today. */
  row: (day: string) => z.ZodType<Row, Record<string, string>>;
  /** What makes a line the same thing as another, and the field to name when two say so. */
  key: { field: keyof Row & string; of: (row: Row) => string };
  /** Writes new and changed rows; lines that refer to something unknown are at fault. */
  write: (lines: ReadLine<Row>[], context: TableContext) => Promise<Written>;
}

/** A kind of CSV file. */
export interface TableKind {
  kind: ImportKind;
  fields: Record<string, Field>;
  /** A taker of one file's lines, a chunk at a time. */
  open(context: TableContext): (lines: CellLine[]) => Promise<Written>;
}

/** Makes a kind of file of its fields, its readers and its writer. */
export function defineTable<Row>({ kind, fields, row, key, write }: Definition<Row>): TableKind {
  return {
    kind,
    fields,
    open(context) {
      const schema = row(context.day);
      const firstLines = new Map<string, number>();
      return async (lines) => {
        const faults: FieldFault[] = [];
        const good: ReadLine<Row>[] = [];
        for (const { line, cells } of lines) {
          const parsed = schema.safeParse(cells);
          if (!parsed.success) {
            faults.push(...parsed.error.issues.map((issue) => faultOf(issue, line, cells)));
            continue;
          }
          const same = key.of(parsed.data);
          const firstLine = firstLines.get(same);
          if (firstLine === undefined) {
            firstLines.set(same, line);
            good.push({ line, row: parsed.data });
          } else {
            faults.push({
              line,
              field: key.field,
              code: 'duplicate',
              value: cells[key.field] ?? '',
              firstLine,
            });
          }
        }
        const written =
          good.length === 0
            ? { outcome: { inserted: 0, updated: 0, unchanged: 0 }, faults: [] }
            : await write(good, context);
        return { outcome: written.outcome, faults: [...faults, ...written.faults] };
      };
    },
  };
}

function faultOf(
  { path, message }: z.core.$ZodIssue,
  line: number,
  cells: Record<string, string>,
): FieldFault {
  const field = String(path[0] ?? '');
  if (!isLineErrorCode(message))
    throw new Error(`The reader of ${field} says "${message}", which is no code.`);
  return { line, field, code: message, value: cells[field] ?? '' };
}
