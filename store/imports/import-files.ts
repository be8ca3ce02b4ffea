import type pg from 'pg';
import {
  IMPORT_KINDS,
  type ImportKind,
  type ImportReport,
  type Mapping,
} from '../../shared/contract/imports.ts';
import type { Understand } from '../../shared/understanding/insight.ts';
import { businessDay } from '../business-day.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { guessKind, type Heading, mappingFor, readHeading } from './heading.ts';
import { type ImportFile, MAX_FILE_BYTES, type OpenedFile, openFile } from './open-file.ts';
import { type Taken, takePosts } from './posts.ts';
import { ImportRefused } from './refused.ts';
import { beginRun, endRun, rememberedMapping, rememberMapping } from './runs.ts';
import type { TableKind } from './table-kind.ts';
import { TABLES } from './tables.ts';
import { takeTable } from './take-table.ts';

export interface ImportOptions {
  /** Told by the headings when left out. */
  kind?: ImportKind;
  /** What a person says of the columns; remembered for the same headings. */
  mapping?: Mapping;
  dryRun: boolean;
  /** Posts: take no notice of labels in the file. */
  read: boolean;
  /** Id of the person, or how it was asked for. */
  madeBy: string;
  /** The same, for people to read. */
  by: string;
  timeZone: string;
  identifierKey: string;
  /** Loaded when a file of posts needs it. */
  understand: () => Promise<Understand>;
  /** Hears what each file holds before anything is stored; may throw. */
  onKind?: (kind: ImportKind) => void;
  onProgress?: (file: string, readBytes: number, ofBytes: number) => void;
}

interface ReadyFile {
  file: OpenedFile;
  /** Null: posts. */
  table: { kind: TableKind; heading: Heading } | null;
}

/**
 * Takes in files in the order in which they refer to each other, whatever the order they are given in; each wholly or,
 * when something of ours fails, not at all (posts by batches of a thousand). Lines at fault are left out. A dry run does
 * everything and takes it back, so it says exactly what the import would do.
 * @throws ImportRefused before anything is stored, when one of the files cannot be read at all.
 */
export async function importFiles(
  store: Store,
  files: ImportFile[],
  options: ImportOptions,
): Promise<ImportReport[]> {
  const ready: ReadyFile[] = [];
  for (const file of files) ready.push(await makeReady(store, file, options.kind));
  const kindOf = ({ table }: ReadyFile) => table?.kind.kind ?? 'posts';
  for (const file of ready) options.onKind?.(kindOf(file));
  const rank = (file: ReadyFile) => IMPORT_KINDS.indexOf(kindOf(file));
  const sorted = ready.toSorted((a, b) => rank(a) - rank(b));
  const tables = sorted.flatMap(({ file, table }) => (table ? [{ file, ...table }] : []));
  // A dry run of several files is one transaction, so that vehicles find the customers of the file before.
  const together = options.dryRun ? [tables] : tables.map((table) => [table]);
  const reports: ImportReport[] = [];
  for (const some of together) {
    reports.push(
      ...(await transaction(
        store,
        async (client) => {
          const made: ImportReport[] = [];
          for (const table of some) made.push(await importTable(client, table, options));
          return made;
        },
        { rollback: options.dryRun },
      )),
    );
  }
  for (const { file, table } of sorted) if (!table) reports.push(await importPosts(store, file, options));
  return reports;
}

async function makeReady(store: Store, given: ImportFile, kind: ImportKind | undefined): Promise<ReadyFile> {
  const { name, blob } = given;
  if (blob.size > MAX_FILE_BYTES) {
    throw new ImportRefused(
      `${name} holds more than ${MAX_FILE_BYTES / 1024 / 1024} MB; cut it into several files.`,
      `${name} 超过 ${MAX_FILE_BYTES / 1024 / 1024} MB；请拆分为多个文件。`,
    );
  }
  const start = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  // A ZIP archive or an old Office file.
  if ((start[0] === 0x50 && start[1] === 0x4b) || (start[0] === 0xd0 && start[1] === 0xcf)) {
    throw new ImportRefused(
      `${name} is a workbook; open it in your spreadsheet program, save the sheet as CSV (UTF-8) and import that.`,
      `${name} 是工作簿文件；请在表格软件中将工作表另存为 CSV（UTF-8）后再导入。`,
    );
  }
  const file = await openFile(given);
  if (kind === 'posts' || (kind === undefined && start[firstByte(start)] === 0x7b))
    return { file, table: null };
  const heading = await readHeading(file);
  const known = kind ?? (await rememberedMapping(store.pool, null, heading.headings))?.kind;
  const table = known === undefined ? guessKind(name, heading.headings) : tableOf(known);
  return { file, table: { kind: table, heading } };
}

/** Behind a byte order mark of UTF-8. */
const firstByte = (start: Uint8Array): number => (start[0] === 0xef ? 3 : 0);

function tableOf(kind: ImportKind): TableKind {
  const table = TABLES.find((each) => each.kind === kind);
  if (!table) throw new Error(`There is no table of ${kind}.`);
  return table;
}

async function importTable(
  client: pg.ClientBase,
  { file, kind: table, heading }: { file: OpenedFile; kind: TableKind; heading: Heading },
  options: ImportOptions,
): Promise<ImportReport> {
  const { kind } = table;
  const { headings } = heading;
  const given = options.mapping ?? (await rememberedMapping(client, kind, headings))?.mapping;
  const mapping = mappingFor(heading, table, given);
  const fields = Object.entries(table.fields).map(([field, { required }]) => ({ field, required }));
  const mapped = new Set(Object.values(mapping));
  const missing = fields.filter(({ field, required }) => required && !mapped.has(field));
  const about = {
    kind,
    fileName: file.name,
    encoding: file.encoding,
    delimiter: heading.delimiter,
    columns: heading.headings.map((name, i) => ({
      heading: name,
      field: mapping[name] ?? null,
      sample: heading.samples[i] ?? '',
    })),
    fields,
    missing: missing.map(({ field }) => field),
  };
  if (missing.length > 0) return { ...about, ...NOTHING, id: null, at: null, by: null };
  const importId = await beginRun(client, file, kind, mapping, options.madeBy);
  if (options.mapping) await rememberMapping(client, kind, headings, mapping, options.madeBy);
  const day = businessDay(new Date(), options.timeZone);
  const { madeBy, timeZone } = options;
  const taken = await takeTable(
    file,
    table,
    heading,
    mapping,
    { client, importId, madeBy, day, timeZone },
    progressOf(file, options),
  );
  const at = await endRun(client, importId, taken);
  return { ...about, ...counted(taken), ...run(importId, at, options) };
}

async function importPosts(store: Store, file: OpenedFile, options: ImportOptions): Promise<ImportReport> {
  const { identifierKey, timeZone, read, dryRun } = options;
  const about = {
    kind: 'posts' as const,
    fileName: file.name,
    encoding: file.encoding,
    delimiter: '',
    columns: [],
    fields: [],
    missing: [],
  };
  const importId = dryRun
    ? 0
    : await transaction(store, (client) => beginRun(client, file, 'posts', {}, options.madeBy));
  const taken = await takePosts(store, file, {
    understand: await options.understand(),
    identifierKey,
    timeZone,
    read,
    dryRun,
    seenAt: new Date(),
    onBytes: progressOf(file, options),
  });
  const at = dryRun ? new Date() : await endRun(store.pool, importId, taken);
  return { ...about, ...counted(taken), ...run(importId, at, options) };
}

const NOTHING = { rows: 0, inserted: 0, updated: 0, unchanged: 0, failed: 0, errors: [] };

const counted = ({ errors, ...counts }: Taken) => ({
  ...counts,
  failed: errors.failed,
  errors: errors.shown,
});

const run = (id: number, at: Date, { dryRun, by }: ImportOptions) =>
  dryRun ? { id: null, at: null, by: null } : { id, at: at.toISOString(), by };

const progressOf = (file: OpenedFile, { onProgress }: ImportOptions) =>
  onProgress && ((read: number) => onProgress(file.name, read, file.blob.size));
