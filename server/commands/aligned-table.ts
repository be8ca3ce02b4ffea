import { stripVTControlCharacters } from 'node:util';

/**
 * Makes lines whose columns stand under their heading on a terminal.
 * Cells may hold what was read from pages: nothing of it moves the cursor or turns the text around.
 * @param rows every row there will be, so that the columns are wide enough
 */
export function alignedLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): (row: readonly string[]) => string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => widthOf(plain(row[column] ?? '')))),
  );
  return (row) =>
    row
      .map(plain)
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd();
}

const plain = (cell: string): string => stripVTControlCharacters(cell).replace(/\p{C}/gu, '');

/** Columns on a terminal: Han characters and full-width signs take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        letter,
      )
        ? 2
        : 1;
  return width;
}
