import type { Share } from '../../shared/contract/places.ts';
import { locale, t } from './text.ts';

const percent = (share: number): string =>
  new Intl.NumberFormat(locale.value, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);

/** 22.1%, an en dash where nothing is known. */
export const formatPercent = (share: number | null): string => (share === null ? '–' : percent(share));

/** 22.1% [19.9–24.5], n 1250: a share never stands without its interval and its base. */
export function formatShare({ share, low, high, of }: Share): string {
  return t('dashboard.places.share', {
    share: percent(share),
    low: percent(low),
    high: percent(high),
    n: of,
  });
}
