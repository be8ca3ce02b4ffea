import type { LineError } from '../../shared/contract/imports.ts';
import { maskIdentifiers } from '../../shared/understanding/identifiers.ts';
import { storable } from '../ingest/prepare.ts';

/**
 * What can be wrong with a line: what it is, and how to mend it. The message catalogue says the same codes in both
 * languages (dashboard.imports.errors).
 */
export const LINE_ERRORS = {
  required: 'is empty and must not be; fill it in',
  long: 'is too long; shorten it',
  unreadable: 'holds characters this encoding does not know; save the file as UTF-8',
  phoneMangled:
    'is a phone number a spreadsheet turned into a figure; format the column as text and export anew',
  phoneWrong: 'is no phone number; give 11 digits, or a line with its area code',
  vinMangled: 'is a VIN a spreadsheet turned into a figure; format the column as text and export anew',
  vinLength: 'is no VIN: those have 17 characters; it may have been cut',
  vinLetters: 'is no VIN: those hold digits and letters without I, O and Q',
  numberMangled: 'is a number a spreadsheet rounded; format the column as text and export anew',
  dateSerial: 'is a date a spreadsheet turned into a figure; format the column as a date and export anew',
  dateShortYear: 'is a date with a year of two digits; write it as 2026-03-05',
  dateOrder: 'may be read with day or month first; write it as 2026-03-05',
  dateWrong: 'is no date; write it as 2026-03-05',
  dateFuture: 'lies in the future',
  dateOld: 'lies before 1950; check the year',
  mileageNegative: 'is below zero',
  mileageWrong: 'is no mileage; give whole kilometres up to 2,000,000',
  monthWrong: 'is no month; write it as 2026-03',
  unitsWrong: 'is no number of vehicles; give a whole number from 0',
  unknownSeries: 'is no series of the catalogue; write it as on the Series screen',
  choice: 'is none of the words this column may hold',
  unknownDealer: 'is a dealer code nobody imported; import the dealers first',
  unknownCustomer: 'is a customer number nobody imported; import the customers first',
  unknownVehicle: 'is a VIN nobody imported; import the vehicles first',
  duplicate: 'is the same as an earlier line; keep one of the two',
  accountTaken: 'is an account linked to another customer; undo that link first',
  siteWrong: 'is no host such as bbs.example.com or bbs.example.com:8080',
  quotes: 'has a quotation mark that is not closed or stands inside a word; double it or remove it',
  columns: 'has more columns than the heading',
  lineLong: 'is too long for one line; it may be no text file',
  jsonWrong: 'is not JSON',
  postWrong: 'does not fit what a post holds',
  addressWrong: 'is no web address starting with http',
} as const;

export type LineErrorCode = keyof typeof LINE_ERRORS;

export const isLineErrorCode = (code: string): code is LineErrorCode => Object.hasOwn(LINE_ERRORS, code);

const SHOWN = 100;
const LONGEST_VALUE = 40;

/** What went wrong with one cell or, with no column, with the whole line. */
export interface Fault {
  line: number;
  column: string | null;
  code: LineErrorCode;
  /** As the file has it. */
  value: string;
  /** For a duplicate: where it stood first. */
  firstLine?: number;
}

/** The faults of a file: all counted by line, the first hundred kept. */
export class LineErrors {
  readonly #kept: Fault[] = [];
  failed = 0;

  /** All faults of one line, which is left out. */
  add(faults: Fault[]): void {
    if (faults.length === 0) return;
    this.failed++;
    for (const fault of faults) if (this.#kept.length < SHOWN) this.#kept.push(fault);
  }

  get shown(): LineError[] {
    return this.#kept.toSorted((a, b) => a.line - b.line).map(lineError);
  }
}

function lineError({ line, column, code, value, firstLine }: Fault): LineError {
  const shown = maskedValue(value, code);
  const place = column === null ? `Line ${line}` : `Line ${line}, ${column}`;
  const first = firstLine === undefined ? '' : ` (first in line ${firstLine})`;
  const said = shown === '' ? 'it' : `“${shown}”`;
  const message = `${place}: ${said} ${LINE_ERRORS[code]}${first}.`;
  return { line, column, code, value: shown, ...(firstLine === undefined ? {} : { firstLine }), message };
}

/** Enough to find the cell, too little to find a person. */
function maskedValue(value: string, code: LineErrorCode): string {
  const short = Array.from(storable(value).slice(0, LONGEST_VALUE * 2))
    .slice(0, LONGEST_VALUE)
    .join('');
  const { text } = maskIdentifiers(short);
  if (text !== short) return text;
  // A cut VIN or phone is still most of one.
  return code === 'phoneWrong' || code === 'vinLength' || code === 'vinLetters' || code === 'unknownVehicle'
    ? short.slice(0, 3) + '*'.repeat(Math.max(0, Math.min(14, short.length - 3)))
    : short;
}
