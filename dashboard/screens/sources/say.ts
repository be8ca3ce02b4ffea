import type { SourceView } from '../../../shared/contract/sources.ts';
import { locale } from '../../app/text.ts';

/** 00:00–06:00 */
export function hoursText({ from, until }: NonNullable<SourceView['window']>): string {
  return `${hourText(from)}–${hourText(until)}`;
}

export const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** 12.3 MB */
export const megabytes = (bytes: number): string =>
  new Intl.NumberFormat(locale.value, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    bytes / 1_048_576,
  );
