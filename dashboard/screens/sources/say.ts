import type { SourceView } from '../../../shared/contract/sources.ts';
import { locale } from '../../app/text.ts';

/** 00:00–06:00 */
export function hoursText({ from, until }: NonNullable<SourceView['window']>): string {
  return `${hourText(from)}–${hourText(until)}`;
}

export const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** 35分钟 · 3小时 · 2天, whole units. */
export function minutesText(minutes: number): string {
  const [value, unit] =
    minutes < 120 ? [minutes, 'minute'] : minutes < 2880 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day'];
  return new Intl.NumberFormat(locale.value, {
    style: 'unit',
    unit: String(unit),
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(Number(value));
}

/** 12.3 MB */
export const megabytes = (bytes: number): string =>
  new Intl.NumberFormat(locale.value, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    bytes / 1_048_576,
  );
