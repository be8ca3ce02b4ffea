import type { Figure } from '../contract/numbers.ts';

const MINUS = '\u2212';

/**
 * Prints an integer the way a table of figures needs it: 2666, 12,345 (grouped from five digits), U+2212 as minus.
 * A value that is not known prints as an en dash.
 */
export function formatCount(value: number | null, locale: string): string {
  if (value === null) return '–';
  return integers(locale).format(Math.round(value)).replace('-', MINUS);
}

/**
 * Prints a figure with its change, alike on every screen:
 * `2666 (+44%)`, `45 (−4%)`, `1→41 (+40)` under a base of 5, `7 (新增)` on a base of 0, `7` with nothing to compare.
 * `newWord` is the catalogue's word for 新增.
 */
export function formatFigure(figure: Figure, locale: string, newWord: string): string {
  const { value, change, from } = figureParts(figure, locale, newWord);
  return `${from === null ? '' : `${from}→`}${value}${change === null ? '' : ` (${change})`}`;
}

/** The same, in pieces, for a screen that sets the change smaller than the value. */
export function figureParts(
  figure: Figure,
  locale: string,
  newWord: string,
): { from: string | null; value: string; change: string | null } {
  const value = formatCount(figure.value, locale);
  switch (figure.kind) {
    case 'none':
      return { from: null, value, change: null };
    case 'new':
      return { from: null, value, change: newWord };
    case 'small': {
      // From the printed numbers, so that 3→11 never claims +7.
      const change = Math.round(figure.value ?? 0) - Math.round(figure.base ?? 0);
      return { from: formatCount(figure.base, locale), value, change: signed(change, locale) };
    }
    case 'percent':
      return { from: null, value, change: `${signed(figure.percent ?? 0, locale)}%` };
  }
}

function signed(change: number, locale: string): string {
  return `${change > 0 ? '+' : ''}${formatCount(change, locale)}`;
}

const cache = new Map<string, Intl.NumberFormat>();

function integers(locale: string): Intl.NumberFormat {
  let format = cache.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: 'min2' });
    cache.set(locale, format);
  }
  return format;
}
