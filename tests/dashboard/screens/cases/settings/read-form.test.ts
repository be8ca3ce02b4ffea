import { expect, test } from 'vitest';
import { clockOf, readSettings } from '../../../../../dashboard/screens/cases/settings/read-form.ts';
import { CASE_TIERS } from '../../../../../shared/cases/words.ts';
import { CaseSettings, DEFAULT_CASE_SETTINGS } from '../../../../../shared/contract/case-settings.ts';

function formOf({ tiers, calendar, redLineOwner }: CaseSettings): FormData {
  const data = new FormData();
  for (const tier of CASE_TIERS)
    for (const [field, value] of Object.entries(tiers[tier])) data.set(`${tier}-${field}`, String(value));
  data.set('opens', clockOf(calendar.opens));
  data.set('closes', clockOf(calendar.closes));
  for (const day of calendar.weekdays) data.append('weekday', String(day));
  data.set('holidays', calendar.holidays.join('\n'));
  data.set('workdays', calendar.workdays.join('，'));
  data.set('redLineOwner', redLineOwner ?? '');
  return data;
}

test.each([
  DEFAULT_CASE_SETTINGS,
  {
    ...DEFAULT_CASE_SETTINGS,
    calendar: {
      opens: 0,
      closes: 1440,
      weekdays: [0, 6],
      holidays: ['2026-10-01', '2026-10-02'],
      workdays: ['2026-09-26', '2026-10-10'],
    },
    redLineOwner: 'anna',
  },
])('settings go through the form as they are, also a working day that ends at midnight', (settings) => {
  expect(CaseSettings.parse(readSettings(formOf(settings)))).toEqual(settings);
});
