import { parse } from 'csv-parse/sync';
import type { Fault } from './line-errors.ts';
import { type Line, linesOf, MAX_LINE } from './lines.ts';
import type { OpenedFile } from './open-file.ts';

/** A record of a CSV file, or what is wrong with the line it begins in. */
export type Record = { line: number; cells: string[] } | { fault: Fault };

/** A quoted cell may hold line ends, but one of more lines is a quotation mark too many. */
const MOST_LINES = 40;
const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Whatever separates most columns in the heading. */
export function delimiterOf(heading: string): Delimiter {
  const bare = heading.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * The records of a CSV file, a chunk at a time, each with the line it begins in. csv-parse reads them; what it may not
 * see is a stray quotation mark, which would swallow every line behind it: such a line is reported and reading goes on
 * with the next.
 */
export async function* recordsOf(
  file: OpenedFile,
  delimiter: Delimiter,
  onBytes?: (read: number) => void,
): AsyncGenerator<Record[]> {
  let waiting: Line[] = [];
  for await (const lines of linesOf(file, onBytes)) {
    const { records, rest } = take([...waiting, ...lines], delimiter, false);
    waiting = rest;
    yield records;
  }
  yield take(waiting, delimiter, true).records;
}

/** Records of whole lines; `rest` is the beginning of one that goes on. */
function take(lines: Line[], delimiter: Delimiter, last: boolean): { records: Record[]; rest: Line[] } {
  const records: Record[] = [];
  let plain: Line[] = [];
  const flush = () => {
    for (const record of plainRecords(plain, delimiter)) records.push(record);
    plain = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    if (line.tooLong) {
      flush();
      records.push({ fault: { line: line.number, column: null, code: 'lineLong', value: '' } });
    } else if (!oddQuotes(line.text)) {
      if (line.text.trim() !== '') plain.push(line);
    } else {
      const end = closingLine(lines, i);
      if (end === 'later' && !last) {
        flush();
        return { records, rest: lines.slice(i) };
      }
      flush();
      const whole = typeof end === 'number' ? lines.slice(i, end + 1) : [line];
      const cells = parsed(whole.map(({ text }) => text).join('\n'), delimiter);
      records.push(cells ? { line: line.number, cells } : badQuotes(line));
      if (cells && typeof end === 'number') i = end;
    }
  }
  flush();
  return { records, rest: [] };
}

/** Where the quotation that line `start` opens is closed. */
function closingLine(lines: Line[], start: number): number | 'never' | 'later' {
  let length = lines[start]?.text.length ?? 0;
  for (let i = start + 1; i < start + MOST_LINES; i++) {
    const line = lines[i];
    if (!line) return 'later';
    length += line.text.length;
    if (line.tooLong || length > MAX_LINE) return 'never';
    if (oddQuotes(line.text)) return i;
  }
  return 'never';
}

function oddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/** Lines that are a record each: together, which is fast, or one by one where one of them is bad. */
function plainRecords(lines: Line[], delimiter: Delimiter): Record[] {
  const rows = rowsOf(lines.map(({ text }) => text).join('\n'), delimiter);
  if (rows?.length === lines.length) {
    return rows.map((cells, i) => ({ line: lines[i]?.number ?? 0, cells }));
  }
  return lines.map((line) => {
    const cells = parsed(line.text, delimiter);
    return cells ? { line: line.number, cells } : badQuotes(line);
  });
}

const badQuotes = ({ number }: Line): Record => ({
  fault: { line: number, column: null, code: 'quotes', value: '' },
});

function parsed(text: string, delimiter: Delimiter): string[] | null {
  const rows = rowsOf(text, delimiter);
  return rows?.length === 1 ? (rows[0] ?? null) : null;
}

function rowsOf(text: string, delimiter: Delimiter): string[][] | null {
  if (text === '') return [];
  try {
    return parse(text, { delimiter, relax_column_count: true, trim: true, record_delimiter: '\n' });
  } catch {
    return null;
  }
}
