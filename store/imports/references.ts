import type { LineErrorCode } from './line-errors.ts';
import type { FieldFault, ReadLine } from './table-kind.ts';

/** A field that names a row of another table. */
export interface Reference<Row> {
  field: keyof Row & string;
  of: (row: Row) => string | null;
  ids: ReadonlyMap<string, number>;
  code: LineErrorCode;
}

/** Lines whose references are all known, and what is wrong with the others. */
export function withKnown<Row>(
  lines: ReadLine<Row>[],
  references: Reference<Row>[],
): { known: ReadLine<Row>[]; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const known = lines.filter(({ line, row }) => {
    const missing = references.flatMap(({ field, of, ids, code }) => {
      const value = of(row);
      return value === null || ids.has(value) ? [] : [{ line, field, code, value }];
    });
    faults.push(...missing);
    return missing.length === 0;
  });
  return { known, faults };
}
