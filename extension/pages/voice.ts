import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Voice } from '../../shared/ui/customer/voice.ts';

const language = browser.i18n.getUILanguage();
const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' });
const numbers = new Intl.NumberFormat(language);

/** The pieces of a customer's record, said in the browser's language. */
export const voice: Voice = {
  say: (word) => i18n.t(word),
  day: (day) => days.format(new Date(`${day}T12:00:00Z`)),
  month: (month) => months.format(new Date(`${month}-01T12:00:00Z`)),
  count: (value) => numbers.format(value),
};

/** 14:05 of today, or with its day. */
export function formatInstant(instant: string, now = new Date()): string {
  const at = new Date(instant);
  const time = at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (at.toDateString() === now.toDateString()) return time;
  return `${at.toLocaleDateString(language, { dateStyle: 'medium' })} ${time}`;
}
