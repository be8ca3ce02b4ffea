import type { Mapping } from '../../shared/contract/imports.ts';
import { maskIdentifiers } from '../../shared/understanding/identifiers.ts';
import { storable } from '../ingest/prepare.ts';
import { fitOf, mapHeadings } from './headings.ts';
import { linesOf } from './lines.ts';
import type { OpenedFile } from './open-file.ts';
import { type Delimiter, delimiterOf, recordsOf } from './records.ts';
import { ImportRefused } from './refused.ts';
import type { TableKind } from './table-kind.ts';
import { TABLES } from './tables.ts';

/** The first line of a CSV file and what can be told from it. */
export interface Heading {
  delimiter: Delimiter;
  headings: string[];
  /** First values below each heading, masked, so that a person sees what a column holds. */
  samples: string[];
}

const MOST_COLUMNS = 200;
const LONGEST_SAMPLE = 40;

/** @throws ImportRefused when the file is empty or no table. */
export async function readHeading(file: OpenedFile): Promise<Heading> {
  const first = await firstLine(file);
  const delimiter = delimiterOf(first);
  let headings: string[] | undefined;
  for await (const records of recordsOf(file, delimiter)) {
    for (const record of records) {
      if (!('cells' in record)) continue;
      if (headings) return { delimiter, headings, samples: headings.map((_, i) => sample(record.cells[i])) };
      headings = distinctNames(record.cells);
    }
  }
  if (headings) return { delimiter, headings, samples: headings.map(() => '') };
  throw new ImportRefused(
    `${file.name} has no heading; the first line must name the columns.`,
    `${file.name} 没有表头；第一行须是各列的名称。`,
  );
}

async function firstLine(file: OpenedFile): Promise<string> {
  for await (const lines of linesOf(file)) {
    const line = lines.find(({ text }) => text.trim() !== '');
    if (line?.tooLong || line?.text.includes('\0')) break;
    if (line) return line.text;
  }
  throw new ImportRefused(
    `${file.name} is empty or no text; save it as CSV and try again.`,
    `${file.name} 为空或不是文本文件；请另存为 CSV 后重试。`,
  );
}

/** Columns are named by their headings, so two of one name are told apart by their place. */
function distinctNames(cells: string[]): string[] {
  const seen = new Set<string>();
  return cells.slice(0, MOST_COLUMNS).map((written, i) => {
    const cell = storable(written);
    const name = cell === '' || seen.has(cell) ? `${cell}#${i + 1}` : cell;
    seen.add(name);
    return name;
  });
}

const sample = (cell = ''): string => maskIdentifiers(cell.slice(0, LONGEST_SAMPLE)).text;

/** The kind whose required columns the headings name; the one with most columns where several fit. */
export function guessKind(name: string, headings: string[]): TableKind {
  const fits = TABLES.map((kind) => ({ kind, fit: fitOf(headings, kind) ?? 0 }));
  const [best] = fits.toSorted((a, b) => b.fit - a.fit);
  if (best && best.fit > 0) return best.kind;
  throw new ImportRefused(
    `It cannot be told what ${name} holds; say it with its kind: ${TABLES.map(({ kind }) => kind).join(', ')}.`,
    `无法判断 ${name} 的内容；请选择它的类型。`,
  );
}

/** What a person said of columns comes before what can be guessed; fields that do not exist are refused. */
export function mappingFor({ headings }: Heading, table: TableKind, given: Mapping | undefined): Mapping {
  if (!given) return mapHeadings(headings, table);
  const unknown = Object.values(given).find((field) => field !== null && !Object.hasOwn(table.fields, field));
  if (unknown) {
    throw new ImportRefused(
      `The mapping names a field ${unknown}; ${table.kind} have ${Object.keys(table.fields).join(', ')}.`,
      `对应关系中的字段 ${unknown} 不存在。`,
    );
  }
  const fields = Object.values(given).filter((field) => field !== null);
  const twice = fields.find((field, i) => fields.indexOf(field) !== i);
  if (twice) {
    throw new ImportRefused(
      `The mapping gives ${twice} two columns; leave one out.`,
      `对应关系中有两列都对应 ${twice}；请只保留一列。`,
    );
  }
  // A heading may be called as what every object has.
  const said = (heading: string) => (Object.hasOwn(given, heading) ? (given[heading] ?? null) : null);
  return Object.fromEntries(headings.map((heading) => [heading, said(heading)]));
}
