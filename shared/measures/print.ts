import type { Figure } from '../contract/numbers.ts';

const MINUS = '\u2212';

/**
 * Prints a number the way a table of figures needs it: 2666, 12,345 (grouped from five digits), U+2212 as minus; whole, or
 * with so many decimals (shares have one). A value that is not known prints as an en dash.
 */
export function formatCount(value: number | null, locale: string, decimals = 0): string {
  if (value === null) return '–';
  return numbers(locale, decimals).format(rounded(value, decimals)).replace('-', MINUS);
}

/**
 * Prints a figure with its change, alike on every screen:
 * `2666 (+44%)`, `45 (−4%)`, `1→41 (+40)` under a base of 5, `7 (新增)` on a base of 0, `7` with nothing to compare.
 * `newWord` is the catalogue's word for 新增.
 */
export function formatFigure(figure: Figure, locale: string, newWord: string, decimals = 0): string {
  const { value, change, from } = figureParts(figure, locale, newWord, decimals);
  return `${from === null ? '' : `${from}→`}${value}${change === null ? '' : ` (${change})`}`;
}

/** The same, in pieces, for a screen that sets the change smaller than the value. */
export function figureParts(
  figure: Figure,
  locale: string,
  newWord: string,
  decimals = 0,
): { from: string | null; value: string; change: string | null } {
  const value = formatCount(figure.value, locale, decimals);
  switch (figure.kind) {
    case 'none':
      return { from: null, value, change: null };
    case 'new':
      return { from: null, value, change: newWord };
    case 'small': {
      // From the printed numbers, so that 3→11 never claims +7.
      const change = rounded(figure.value ?? 0, decimals) - rounded(figure.base ?? 0, decimals);
      return {
        from: formatCount(figure.base, locale, decimals),
        value,
        change: signed(change, locale, decimals),
      };
    }
    case 'percent':
      return { from: null, value, change: `${signed(figure.percent ?? 0, locale)}%` };
  }
}

function signed(change: number, locale: string, decimals = 0): string {
  return `${change > 0 ? '+' : ''}${formatCount(change, locale, decimals)}`;
}

// `+ 0` turns −0 into 0.
const rounded = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals + 0;

const cache = new Map<string, Intl.NumberFormat>();

function numbers(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: 'min2',
    });
    cache.set(key, format);
  }
  return format;
}
