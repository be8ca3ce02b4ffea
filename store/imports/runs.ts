import type pg from 'pg';
import type { ImportKind, Mapping } from '../../shared/contract/imports.ts';
import type { OpenedFile } from './open-file.ts';
import type { Taken } from './posts.ts';

/** Writes down that a file is taken in; `endRun` says what became of it. */
export async function beginRun(
  client: pg.ClientBase,
  file: OpenedFile,
  kind: ImportKind,
  mapping: Mapping,
  madeBy: string,
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO import_run (kind, file_name, sha256, encoding, mapping, rows, inserted, updated, unchanged, failed, errors, made_by)
     VALUES ($1, $2, $3, $4, $5, 0, 0, 0, 0, 0, '[]', $6) RETURNING id`,
    [kind, file.name, file.sha256, file.encoding, JSON.stringify(mapping), madeBy],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('The import was not written down.');
  return id;
}

export async function endRun(client: pg.ClientBase | pg.Pool, id: number, taken: Taken): Promise<Date> {
  const { rows } = await client.query<{ at: Date }>(
    `UPDATE import_run SET rows = $2, inserted = $3, updated = $4, unchanged = $5, failed = $6, errors = $7
     WHERE id = $1 RETURNING at`,
    [
      id,
      taken.rows,
      taken.inserted,
      taken.updated,
      taken.unchanged,
      taken.errors.failed,
      JSON.stringify(taken.errors.shown),
    ],
  );
  return rows[0]?.at ?? new Date();
}

/** The mapping a person chose for files with these headings. */
export async function rememberedMapping(
  client: pg.ClientBase | pg.Pool,
  kind: ImportKind,
  headings: string,
): Promise<Mapping | undefined> {
  const { rows } = await client.query<{ mapping: Mapping }>(
    'SELECT mapping FROM import_mapping WHERE kind = $1 AND headings = $2',
    [kind, headings],
  );
  return rows[0]?.mapping;
}

export async function rememberMapping(
  client: pg.ClientBase,
  kind: ImportKind,
  headings: string,
  mapping: Mapping,
  madeBy: string,
): Promise<void> {
  await client.query(
    `INSERT INTO import_mapping (kind, headings, mapping, made_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (kind, headings) DO UPDATE SET mapping = EXCLUDED.mapping, made_by = EXCLUDED.made_by, at = now()`,
    [kind, headings, JSON.stringify(mapping), madeBy],
  );
}
