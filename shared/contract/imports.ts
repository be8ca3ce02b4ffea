import { z } from 'zod';

/** What a file may hold. */
export const IMPORT_KINDS = [
  'dealers',
  'customers',
  'vehicles',
  'visits',
  'accounts',
  'events',
  'sales',
  'posts',
] as const;
export const ImportKind = z.enum(IMPORT_KINDS);
export type ImportKind = z.infer<typeof ImportKind>;

/** Heading of the file → our field; null leaves the column out. */
export const Mapping = z.record(z.string(), z.string().nullable());
export type Mapping = z.infer<typeof Mapping>;

/** What is wrong with one line; `code` is said in the reader's language by the message catalogue. */
export const LineError = z.object({
  /** Line of the file, the heading being line 1. */
  line: z.int(),
  /** Heading as the file has it; null when the whole line is meant. */
  column: z.string().nullable(),
  code: z.string(),
  /** The value at fault, shortened, phones and VINs masked. */
  value: z.string(),
  /** For a duplicate: the line where it stood first. */
  firstLine: z.int().optional(),
  /** English sentence: what, where, how to mend it. */
  message: z.string(),
});
export type LineError = z.infer<typeof LineError>;

/** Of a dry run (`id` null: nothing was stored) or of an import. Lines at fault are left out, all others taken. */
export const ImportReport = z
  .object({
    id: z.int().nullable(),
    kind: ImportKind,
    fileName: z.string(),
    encoding: z.string(),
    delimiter: z.string(),
    rows: z.int(),
    inserted: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    failed: z.int(),
    columns: z.array(z.object({ heading: z.string(), field: z.string().nullable(), sample: z.string() })),
    /** All fields of this kind; a required one without a column stops the import. */
    fields: z.array(z.object({ field: z.string(), required: z.boolean() })),
    missing: z.array(z.string()),
    /** The first hundred. */
    errors: z.array(LineError),
    at: z.iso.datetime().nullable(),
    by: z.string().nullable(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof ImportReport>;

/** POST /api/imports is multipart: `file`, `kind` (guessed from the headings when left out), `dryRun` (true|false), `mapping` (JSON). */
export const Imports = z.object({ imports: z.array(ImportReport) }).meta({ id: 'Imports' });
export type Imports = z.infer<typeof Imports>;
