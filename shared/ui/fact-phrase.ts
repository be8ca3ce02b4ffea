import { faultNames } from '../catalogue/fault-names.ts';
import { PARTS } from '../catalogue/faults.ts';
import type { Told } from '../contract/told.ts';
import type { Words } from '../measures/print-sentence.ts';

type FactTold = Told['facts'][number]['fact'];

/** Signs every reader knows say which side of a number the truth lies on. */
const SIGN = { exact: '', atLeast: '≥ ', atMost: '≤ ', about: '≈ ' } as const;

const AGE = {
  day: 'dashboard.told.facts.day',
  week: 'dashboard.told.facts.week',
  month: 'dashboard.told.facts.ageMonth',
  year: 'dashboard.told.facts.year',
} as const;

/** 今年, 去年, 前年 */
const BACK = [
  'dashboard.told.facts.thisYear',
  'dashboard.told.facts.lastYear',
  'dashboard.told.facts.yearBeforeLast',
] as const;

const range = (from: number, to: number | null): string => (to === null ? String(from) : `${from}–${to}`);

/** 2021-03-05, 2021-03, 2021, or 3 月 where the year is not said. */
function dateOf(year: number | null, month: number | null, day: number | null, t: Words['message']): string {
  if (year === null) return t('dashboard.told.facts.month', { month: month ?? '?' });
  return [year, month, day]
    .filter((each) => each !== null)
    .map((each) => String(each).padStart(2, '0'))
    .join('-');
}

/** A fact as a short phrase: ≥ 30000 公里, 更换 离合器 → 没修好. */
export function factPhrase(fact: FactTold, { locale, message: t }: Words): string {
  switch (fact.kind) {
    case 'purchased':
      return t('dashboard.told.facts.purchased', { date: dateOf(fact.year, fact.month, fact.day, t) });
    case 'modelYear':
      return t('dashboard.told.facts.modelYear', { year: fact.year });
    case 'built': {
      const { yearsBack, year, month } = fact;
      const date = year === null && month === null ? '' : dateOf(year, month, null, t);
      const told = yearsBack === null ? date : [t(BACK[yearsBack] ?? BACK[2]), date].join(' ').trim();
      return t('dashboard.told.facts.built', { date: told });
    }
    case 'trim':
      return fact.name;
    case 'mileage':
      return SIGN[fact.bound] + t('dashboard.told.facts.mileage', { km: fact.km });
    case 'age':
      return SIGN[fact.bound] + t(AGE[fact.unit], { amount: fact.amount });
    case 'speed':
      return SIGN[fact.bound] + t('dashboard.told.facts.speed', { speed: range(fact.kmh, fact.to) });
    case 'engineSpeed':
      return SIGN[fact.bound] + t('dashboard.told.facts.engineSpeed', { rpm: range(fact.rpm, fact.to) });
    case 'temperature':
      return t(`dashboard.told.facts.${fact.engine}`);
    case 'repairs':
      return SIGN[fact.bound] + t('dashboard.told.facts.repairs', { count: fact.count });
    case 'repair': {
      const part = fact.part === null ? '' : ` ${partName(fact.part, locale)}`;
      return `${t(`dashboard.told.actions.${fact.action}`)}${part} → ${t(`dashboard.told.outcomes.${fact.outcome}`)}`;
    }
    case 'dealer':
      return t('dashboard.told.facts.dealer', { name: fact.name });
    case 'demand':
      return t(`dashboard.told.demands.${fact.demand}`);
  }
}

/** A key newer than this code is shown as it is. */
function partName(key: string, locale: Words['locale']): string {
  const known = PARTS.find((each) => each === key);
  return known ? faultNames.parts[known][locale === 'zh-CN' ? 'zh' : 'en'] : key;
}
