import type pg from 'pg';
import { z } from 'zod';
import { ImportKind, type Mapping } from '../../shared/contract/imports.ts';
import { headingsKey } from './headings.ts';
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

/** Fields in the order of the headings: other files spell the same headings with other blanks and case. */
const Fields = z.array(z.string().nullable());

/** What a person once said of files with these headings, for this kind or, where none is named, for any. */
export async function rememberedMapping(
  client: pg.ClientBase | pg.Pool,
  kind: ImportKind | null,
  headings: string[],
): Promise<{ kind: ImportKind; mapping: Mapping } | undefined> {
  const { rows } = await client.query<{ kind: string; fields: unknown }>(
    `SELECT kind, mapping AS fields FROM import_mapping WHERE headings = $1 AND kind = coalesce($2, kind)
     ORDER BY at DESC LIMIT 1`,
    [headingsKey(headings), kind],
  );
  const [row] = rows;
  if (!row) return undefined;
  const fields = Fields.parse(row.fields);
  const mapping = Object.fromEntries(headings.map((heading, i) => [heading, fields[i] ?? null]));
  return { kind: ImportKind.parse(row.kind), mapping };
}

export async function rememberMapping(
  client: pg.ClientBase,
  kind: ImportKind,
  headings: string[],
  mapping: Mapping,
  madeBy: string,
): Promise<void> {
  const fields = headings.map((heading) => mapping[heading] ?? null);
  await client.query(
    `INSERT INTO import_mapping (kind, headings, mapping, made_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (kind, headings) DO UPDATE SET mapping = EXCLUDED.mapping, made_by = EXCLUDED.made_by, at = now()`,
    [kind, headingsKey(headings), JSON.stringify(fields), madeBy],
  );
}
