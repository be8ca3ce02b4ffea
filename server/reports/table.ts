/**
 * What stands in a cell; a share is printed as percent, a link opens an address of ours or of a post's site. A change is
 * our own print of a number (`+44%`), which a spreadsheet may read as one.
 */
export type Cell =
  | null
  | { text: string }
  | { change: string }
  | { number: number; digits?: number }
  | { share: number }
  | { link: string; text: string };

/** One sheet of a workbook, one section of a CSV file. */
export interface Table {
  name: string;
  columns: { title: string; width: number }[];
  rows: Cell[][];
}

export const text = (value: string | null): Cell => (value === null || value === '' ? null : { text: value });
export const number = (value: number | null, digits = 0): Cell =>
  value === null ? null : { number: value, digits };
/** @param percent as printed, 12.5 for an eighth */
export const share = (percent: number | null): Cell => (percent === null ? null : { share: percent / 100 });
