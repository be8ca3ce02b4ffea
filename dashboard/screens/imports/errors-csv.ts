/** A cell that begins so is computed by spreadsheets, in wide signs too; what came out of a stranger's file must stay text. */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/;

function cell(text: string): string {
  const safe = FORMULA.test(text.trimStart()) || FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180) with the mark by which spreadsheets know UTF-8; no cell is taken for a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}
