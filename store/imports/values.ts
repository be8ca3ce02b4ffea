import { z } from 'zod';
import { seriesByKey } from '../../shared/catalogue/catalogue.ts';
import { findSeries } from '../../shared/catalogue/find-series.ts';
import { regionNamed } from '../../shared/catalogue/regions.ts';
import { storable } from '../ingest/prepare.ts';
import type { LineErrorCode } from './line-errors.ts';

/**
 * Readers of cells: text as the file has it → a value as it is stored. A problem's message is its code. Spreadsheets
 * spoil numbers and dates; what they spoiled is refused with the sentence that mends it, never guessed.
 */
type Read<Value> = (text: string) => Value | { code: LineErrorCode };

const isFault = (value: unknown): value is { code: LineErrorCode } =>
  typeof value === 'object' && value !== null && 'code' in value;

function cellOf<Value>(read: Read<Value>, text: string, context: z.core.$RefinementCtx<string>): Value {
  const value = text.includes('\ufffd') ? { code: 'unreadable' as const } : read(storable(text).trim());
  if (!isFault(value)) return value;
  context.addIssue({ code: 'custom', message: value.code });
  return z.NEVER;
}

const empty = (text: string): boolean => text.trim() === '';

/** A cell that must be filled in. */
export const needed = <Value>(read: Read<Value>) =>
  z
    .string()
    .transform(
      (text, context): Value =>
        cellOf((written) => (empty(written) ? { code: 'required' } : read(written)), text, context),
    );

/** A cell that may be empty; an empty one says nothing and takes nothing away. */
export const optional = <Value>(read: Read<Value>) =>
  z.string().transform((text, context): Value | null => (empty(text) ? null : cellOf(read, text, context)));

export const text =
  (most: number): Read<string> =>
  (written) =>
    written.length > most ? { code: 'long' } : written;

const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e\+?\d+$/i;

/** A number somebody gave to a customer or an order: a text that a spreadsheet must not have counted with. */
export const code: Read<string> = (written) => {
  if (SCIENTIFIC.test(written)) return { code: 'numberMangled' };
  return text(60)(written);
};

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(?:0\d{2,3})?[2-9]\d{6,7}$|^[48]00\d{7}$/;

/** Digits alone, without the country's 86. */
export const phone: Read<string> = (written) => {
  const width = written.normalize('NFKC');
  if (SCIENTIFIC.test(width)) return { code: 'phoneMangled' };
  const digits = width
    .replace(/\.0$/, '')
    .replace(/[\s()-]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$|0\d{9,11}$)/, '');
  return MOBILE.test(digits) || LANDLINE.test(digits) ? digits : { code: 'phoneWrong' };
};

export const vin: Read<string> = (written) => {
  const width = written.normalize('NFKC').toUpperCase();
  if (SCIENTIFIC.test(width) || /^\d+\.\d+$/.test(width)) return { code: 'vinMangled' };
  const bare = width.replace(/[\s-]/g, '');
  if (bare.length !== 17) return { code: 'vinLength' };
  return /^[A-HJ-NPR-Z0-9]{17}$/.test(bare) ? bare : { code: 'vinLetters' };
};

export const plate: Read<string> = (written) =>
  text(20)(
    written
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s·.・-]/g, ''),
  );

const WRITTEN_DAY =
  /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
export const FIRST_DAY = '1950-01-01';

/** YYYY-MM-DD, of the forms that cannot be misread. */
export const day: Read<string> = (written) => {
  const width = written.normalize('NFKC');
  const [, year, ...parts] = WRITTEN_DAY.exec(width) ?? [];
  if (year === undefined) {
    if (/^\d{5}(?:\.\d+)?$/.test(width)) return { code: 'dateSerial' };
    if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b/.test(width)) return { code: 'dateOrder' };
    if (/^\d{1,2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s|$)/.test(width)) return { code: 'dateShortYear' };
    return { code: 'dateWrong' };
  }
  const [month = '', date = ''] = parts.filter((part) => part !== undefined);
  const read = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!z.iso.date().safeParse(read).success) return { code: 'dateWrong' };
  return read < FIRST_DAY ? { code: 'dateOld' } : read;
};

/** A day that is over or today. */
export const pastDay =
  (today: string): Read<string> =>
  (written) => {
    const read = day(written);
    return typeof read === 'string' && read > today ? { code: 'dateFuture' } : read;
  };

const WRITTEN_MONTH = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月?|(\d{2}))$/;

/** First day of a month that has begun by `today`; a day of it says the same. */
export const monthUpTo =
  (today: string): Read<string> =>
  (written) => {
    const [, year, ...parts] = WRITTEN_MONTH.exec(written.normalize('NFKC')) ?? [];
    const month = parts.find((part) => part !== undefined)?.padStart(2, '0');
    const first = day(year === undefined ? written : `${year}-${month ?? ''}-01`);
    if (typeof first !== 'string') return first.code === 'dateWrong' ? { code: 'monthWrong' } : first;
    return first.slice(0, 7) > today.slice(0, 7) ? { code: 'dateFuture' } : `${first.slice(0, 7)}-01`;
  };

const MOST_UNITS = 100_000_000;

/** Whole vehicles. */
export const units: Read<number> = (written) => {
  const bare = written
    .normalize('NFKC')
    .replace(/[台辆]$/, '')
    .trim();
  const number = /^\d{1,3}(?:,\d{3})+(?:\.0+)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  if (!/^\d{1,9}(?:\.0+)?$/.test(number) || Number(number) > MOST_UNITS) return { code: 'unitsWrong' };
  return Number(number);
};

const MOST_KM = 2_000_000;

/** Whole kilometres. */
export const mileage: Read<number> = (written) => {
  const bare = written
    .normalize('NFKC')
    .replace(/(?:km|公里|千米)$/i, '')
    .trim();
  const number = /^-?\d{1,3}(?:,\d{3})+(?:\.0+)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  if (!/^-?\d{1,9}(?:\.\d+)?$/.test(number)) return { code: 'mileageWrong' };
  const km = Math.round(Number(number));
  if (Number(number) < 0) return { code: 'mileageNegative' };
  return km > MOST_KM ? { code: 'mileageWrong' } : km;
};

/** One of the words a column may hold, in any of the ways files write it. */
export const oneOf = <Value extends string | boolean>(
  words: ReadonlyMap<Value, readonly string[]>,
): Read<Value> => {
  const byWord = new Map<string, Value>();
  for (const [value, written] of words) {
    for (const word of [String(value), ...written]) byWord.set(fold(word), value);
  }
  return (written) => byWord.get(fold(written)) ?? { code: 'choice' };
};

const fold = (word: string): string => word.normalize('NFKC').toLowerCase();

export const yesOrNo = oneOf(
  new Map([
    [true, ['是', 'yes', 'y', '1', '有', '索赔', '√']],
    [false, ['否', 'no', 'n', '0', '无', '非索赔', '×']],
  ]),
);

const knownSeries = new Map<string, string>();

/** Key of the catalogue where it knows the name, else the name as written. */
export const series: Read<string> = (written) => {
  const short = text(80)(written);
  if (typeof short !== 'string') return short;
  const known = knownSeries.get(short);
  if (known !== undefined) return known;
  const found = new Set(findSeries(short).map((mention) => mention.series));
  const [only] = found;
  const key =
    seriesByKey(short.toLowerCase())?.key ?? (found.size === 1 && only !== undefined ? only : short);
  // A hostile file of a million names must not fill the memory.
  if (knownSeries.size < 10_000) knownSeries.set(short, key);
  return key;
};

/** Key of a series posts can be about: figures of any other would be kept and never seen. */
export const catalogueSeries: Read<string> = (written) => {
  const key = series(written);
  return typeof key === 'string' && !seriesByKey(key) ? { code: 'unknownSeries' } : key;
};

const COUNTRY = /^(?:全国|全部|中国|合计|总计|total|all|nationwide)$/i;

/** A region 大区 as the maker names it, or by a town in it; '' for the whole country. */
export const region: Read<string> = (written) => {
  const short = text(60)(written);
  if (typeof short !== 'string') return short;
  return COUNTRY.test(short) ? '' : (regionNamed(short) ?? '');
};
