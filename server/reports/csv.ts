import type { Cell, Table } from './table.ts';

/** Excel and its kin take a file without one for the system's own encoding. */
const BOM = '\uFEFF';
/** A cell that begins so is run as a formula by spreadsheets, also after blanks. */
const FORMULA = /^[\s\u00A0]{0,20}[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** All sections in one file: each begins with its name, then its headings, and ends with an empty line. */
export function csvOf(tables: readonly Table[]): string {
  const lines = tables.flatMap(({ name, columns, rows }, at) => [
    ...(at === 0 ? [] : ['']),
    line([{ text: name }]),
    line(columns.map(({ title }) => ({ text: title }))),
    ...rows.map(line),
  ]);
  return `${BOM}${lines.join('\r\n')}\r\n`;
}

const line = (cells: readonly Cell[]) => cells.map((cell) => quoted(plain(cell))).join(',');

function plain(cell: Cell): string {
  if (cell === null) return '';
  if ('number' in cell) return cell.number.toFixed(cell.digits ?? 0);
  if ('share' in cell) return `${(cell.share * 100).toFixed(1)}%`;
  if ('change' in cell) return cell.change.replace('\u2212', '-');
  return withoutFormula('link' in cell ? cell.link : cell.text);
}

/** Text that a spreadsheet shows and never runs. */
export const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
