import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { Cell, Table } from './table.ts';

const HEADING = { fontWeight: 'bold', backgroundColor: '#eef1f5', alignVertical: 'center' } as const;
/** What a sheet's name may not hold, and how long it may be. */
const FORBIDDEN = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;
/** What a cell may hold. */
const LONGEST_TEXT = 32_000;
/** What a text within a formula may hold. */
const LONGEST_LINK = 250;

/** A workbook with a sheet a table: numbers are numbers, shares percent, headings stay in sight. */
export function xlsxOf(tables: readonly Table[]): Promise<Buffer> {
  return writeXlsxFile(
    tables.map(({ name, columns, rows }) => ({
      sheet: name.replace(FORBIDDEN, ' ').slice(0, LONGEST_NAME),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [
        columns.map(({ title }): SheetCell => ({ type: String, value: title, ...HEADING })),
        ...rows.map((row) => row.map(sheetCell)),
      ],
    })),
    { fontFamily: 'Microsoft YaHei', fontSize: 10 },
  ).toBuffer();
}

function sheetCell(cell: Cell): SheetCell {
  if (cell === null) return null;
  if ('number' in cell)
    return {
      type: Number,
      value: cell.number,
      format: cell.digits ? `#,##0.${'0'.repeat(cell.digits)}` : '#,##0',
    };
  if ('share' in cell) return { type: Number, value: cell.share, format: '0.0%' };
  if ('change' in cell) return { type: String, value: cell.change };
  const shown = withoutControls(cell.text).slice(0, LONGEST_TEXT);
  // A link is a formula: both its parts are quoted, and neither can end the quotes.
  if ('link' in cell && cell.link.length <= LONGEST_LINK)
    return {
      type: 'Formula',
      value: `HYPERLINK("${inQuotes(cell.link)}","${inQuotes(shown.slice(0, LONGEST_LINK))}")`,
      textColor: '#1f5fbf',
    };
  return { type: String, value: 'link' in cell ? cell.link : shown, wrap: shown.length > 40 };
}

const inQuotes = (text: string) => text.replaceAll('"', '""');
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 holds none of these
const withoutControls = (text: string) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, ' ');
