import { html, raw } from 'hono/html';
import { type DateStyle, friendlyDate } from '../forum/clock.ts';
import type { Html } from './layout.ts';

/** A date as the engine shows it: friendly words with the exact date in the title, or the exact date alone. */
export function date(at: number, now: number, style: DateStyle): Html {
  const { words, exact } = friendlyDate(at, now, style);
  if (words === null) return html`${exact}`;
  return html`<span title="${exact}">${raw(words.replace('\u00a0', '&nbsp;'))}</span>`;
}
