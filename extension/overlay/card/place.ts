/** A stretch of the screen in CSS pixels, as getBoundingClientRect gives it. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Placed {
  left: number;
  top: number;
  /** Which edge of the frame the card stands at: the one next to the author. */
  edge: 'top' | 'bottom';
}

/** Room kept around the card: to the author, to the edge of the screen; the card's shadow falls into it. */
export const GAP = 12;

const overlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const between = (a: Box, b: Box) =>
  Math.max(0, a.left - b.right, b.left - a.right) + Math.max(0, a.top - b.bottom, b.top - a.bottom);

const within = (value: number, most: number) => Math.max(GAP, Math.min(value, most - GAP));

/**
 * Where a card of fixed size goes: never over the author, over as little as possible of what is being read (nothing,
 * wherever the screen has room), and there as near to the author as can be.
 *
 * @param author where the author's slot stands
 * @param reading what is being read: the post's text and the line above it
 */
export function placeCard(
  author: Box,
  reading: Box,
  size: { width: number; height: number },
  screen: { width: number; height: number },
): Placed {
  const { width, height } = size;
  const columns = [
    author.left,
    author.right - width,
    author.left - GAP - width,
    author.right + GAP,
    reading.left - GAP - width,
    reading.right + GAP,
  ];
  const rows = [
    author.bottom + GAP,
    author.top - GAP - height,
    author.top,
    author.bottom - height,
    reading.bottom + GAP,
    reading.top - GAP - height,
  ];
  let best: { box: Box; covered: number; away: number } | undefined;
  for (const row of rows) {
    for (const column of columns) {
      const left = within(column, screen.width - width);
      const top = within(row, screen.height - height);
      const box = { left, top, right: left + width, bottom: top + height };
      if (overlap(box, author) > 0) continue;
      const covered = overlap(box, reading);
      const away = between(box, author);
      if (best === undefined || covered < best.covered || (covered === best.covered && away < best.away))
        best = { box, covered, away };
    }
  }
  // On a screen smaller than the card there is no good place: the top left corner shows what fits.
  const { left, top, bottom } = best?.box ?? { left: GAP, top: GAP, bottom: GAP + height };
  return { left, top, edge: bottom <= author.top ? 'bottom' : 'top' };
}
