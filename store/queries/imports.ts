import { ImportKind, type ImportReport, LineError, Mapping } from '../../shared/contract/imports.ts';
import { TABLES } from '../imports/tables.ts';
import type { Store } from '../open.ts';

interface Row {
  id: number;
  kind: string;
  fileName: string;
  encoding: string;
  mapping: unknown;
  rows: number;
  inserted: number;
  updated: number;
  unchanged: number;
  failed: number;
  errors: unknown;
  at: Date;
  by: string;
}

const SHOWN = 100;

/** The last hundred imports of these kinds, newest first. */
export async function listImports(store: Store, kinds: readonly ImportKind[]): Promise<ImportReport[]> {
  const { rows } = await store.pool.query<Row>(
    `SELECT i.id, i.kind, i.file_name AS "fileName", i.encoding, i.mapping, i.rows, i.inserted, i.updated, i.unchanged,
            i.failed, i.errors, i.at, coalesce(p.name, i.made_by) AS by
     FROM import_run i LEFT JOIN person p ON p.id = i.made_by
     WHERE i.kind = ANY($1::text[]) ORDER BY i.id DESC LIMIT ${SHOWN}`,
    [kinds],
  );
  return rows.map(({ mapping, errors, at, ...row }) => {
    const kind = ImportKind.parse(row.kind);
    const table = TABLES.find((each) => each.kind === kind);
    return {
      ...row,
      kind,
      // What the file held is not kept.
      delimiter: '',
      columns: Object.entries(Mapping.parse(mapping)).map(([heading, field]) => ({
        heading,
        field,
        sample: '',
      })),
      fields: Object.entries(table?.fields ?? {}).map(([field, { required }]) => ({ field, required })),
      missing: [],
      errors: LineError.array().parse(errors),
      at: at.toISOString(),
    };
  });
}
