import { formatCount } from '../../shared/measures/print.ts';
import type { Voice } from '../../shared/ui/customer/voice.ts';
import { formatDay, formatMonth } from './format.ts';
import { locale, t } from './text.ts';

/** How the pieces shared with the extension speak on this page. */
export const voice: Voice = {
  say: (word) => t(word),
  day: formatDay,
  month: formatMonth,
  count: (value) => formatCount(value, locale.value),
};
