import type { Mapping } from '../../shared/contract/imports.ts';
import { type Fault, LineErrors } from './line-errors.ts';
import type { OpenedFile } from './open-file.ts';
import { addOutcome } from './outcome.ts';
import type { Taken } from './posts.ts';
import { type Delimiter, type Record, recordsOf } from './records.ts';
import type { CellLine, FieldFault, TableContext, TableKind } from './table-kind.ts';

/** Lines of one statement. */
const BATCH = 2000;

/** Takes in the lines of a CSV file below its heading. Bad lines are left out and told, all others taken. */
export async function takeTable(
  file: OpenedFile,
  table: TableKind,
  { headings, delimiter }: { headings: string[]; delimiter: Delimiter },
  mapping: Mapping,
  context: TableContext,
  onBytes?: (read: number) => void,
): Promise<Taken> {
  const taken: Taken = { rows: 0, inserted: 0, updated: 0, unchanged: 0, errors: new LineErrors() };
  const columns = headings.flatMap((heading, i) => {
    const field = mapping[heading];
    return field ? [{ field, i }] : [];
  });
  const nothing = Object.fromEntries(Object.keys(table.fields).map((field) => [field, '']));
  const headingOf = new Map(columns.map(({ field, i }) => [field, headings[i] ?? null]));
  const take = table.open(context);
  let batch: CellLine[] = [];
  const flush = async () => {
    const lines = batch;
    batch = [];
    const { outcome, faults } = await take(lines);
    addOutcome(taken, outcome);
    for (const some of Map.groupBy(faults, ({ line }) => line).values()) {
      taken.errors.add(some.map((fault) => inColumn(fault, headingOf)));
    }
  };
  const read = async (record: Record) => {
    taken.rows++;
    if ('fault' in record) taken.errors.add([record.fault]);
    else if (record.cells.slice(headings.length).some((cell) => cell !== '')) {
      taken.errors.add([{ line: record.line, column: null, code: 'columns', value: '' }]);
    } else {
      const cells = { ...nothing };
      for (const { field, i } of columns) cells[field] = record.cells[i] ?? '';
      batch.push({ line: record.line, cells });
    }
    if (batch.length === BATCH) await flush();
  };
  let atHeading = true;
  for await (const records of recordsOf(file, delimiter, onBytes)) {
    for (const record of records) {
      if (atHeading && 'cells' in record) atHeading = false;
      else await read(record);
    }
  }
  await flush();
  return taken;
}

const inColumn = ({ field, ...fault }: FieldFault, headingOf: Map<string, string | null>): Fault => ({
  ...fault,
  column: field === null ? null : (headingOf.get(field) ?? field),
});
