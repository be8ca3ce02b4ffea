import type { CaseTier } from '../../../../shared/cases/words.ts';
import type { CaseSettings } from '../../../../shared/contract/case-settings.ts';

/** 540 → 09:00; 1440 is the end of the day, which a clock shows as 00:00. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const minuteOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

const days = (data: FormData, name: string): string[] =>
  String(data.get(name) ?? '')
    .split(/[\s,，、;；]+/)
    .filter((day) => day !== '');

/** What the form says; the server says what is wrong with it. */
export function readSettings(data: FormData): CaseSettings {
  const tier = (of: CaseTier) => ({
    firstResponse: Number(data.get(`${of}-firstResponse`)),
    update: Number(data.get(`${of}-update`)),
    runs: data.get(`${of}-runs`) === 'clock' ? ('clock' as const) : ('work' as const),
  });
  // A day that ends at midnight ends, it does not begin.
  const closes = minuteOf(String(data.get('closes') ?? ''));
  return {
    tiers: {
      general: tier('general'),
      complex: tier('complex'),
      difficult: tier('difficult'),
      rescue: tier('rescue'),
    },
    calendar: {
      opens: minuteOf(String(data.get('opens') ?? '')),
      closes: closes === 0 ? 1440 : closes,
      weekdays: data.getAll('weekday').map(Number),
      holidays: days(data, 'holidays'),
      workdays: days(data, 'workdays'),
    },
    redLineOwner: String(data.get('redLineOwner') ?? '') || null,
  };
}
