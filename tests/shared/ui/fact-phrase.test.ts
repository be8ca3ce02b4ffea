import { expect, test } from 'vitest';
import { messagesFile, readMessages } from '../../../dashboard/messages-plugin.ts';
import { wordsIn } from '../../../server/reports/words.ts';
import { factPhrase } from '../../../shared/ui/fact-phrase.ts';
import { DEMANDS, OUTCOMES, REPAIR_ACTIONS } from '../../../shared/understanding/facts/fact.ts';
import { CONDUCTS, HAZARDS, INTENTS, RELEVANCES } from '../../../shared/understanding/talk/talk.ts';

const [zh, en] = await Promise.all([wordsIn('zh'), wordsIn('en')]);
const messages = await readMessages(messagesFile('zh_CN'));

test.each([
  [{ kind: 'purchased', year: 2021, month: 3, day: 5 }, '2021-03-05 购车', 'bought 2021-03-05'],
  [{ kind: 'purchased', year: null, month: 10, day: null }, '10 月 购车', 'bought month 10'],
  [{ kind: 'built', year: 2024, yearsBack: null, month: 3 }, '2024-03 出厂', 'built 2024-03'],
  [{ kind: 'built', year: null, yearsBack: 1, month: 12 }, '去年 12 月 出厂', 'built last year month 12'],
  [{ kind: 'mileage', km: 12000, bound: 'atLeast' }, '≥ 12000 公里', '≥ 12000 km'],
  [{ kind: 'age', amount: 1.5, unit: 'year', bound: 'exact' }, '车龄 1.5 年', 'age 1.5 yr'],
  [{ kind: 'speed', kmh: 60, to: 80, bound: 'exact' }, '60–80 km/h', '60–80 km/h'],
  [{ kind: 'temperature', engine: 'cold' }, '冷车', 'cold engine'],
  [
    { kind: 'repair', action: 'replaced', part: 'clutch', outcome: 'notFixed' },
    '更换 离合器 → 没修好',
    'Replaced Clutch → not fixed',
  ],
  [
    { kind: 'repair', action: 'reprogrammed', part: null, outcome: 'unknown' },
    '升级程序 → 结果未说',
    'Reprogrammed → outcome not told',
  ],
  [{ kind: 'demand', demand: 'recall' }, '要求召回', 'wants a recall'],
] as const)('%o', (fact, chinese, english) => {
  expect(factPhrase(fact, zh)).toBe(chinese);
  expect(factPhrase(fact, en)).toBe(english);
});

test('every word a post may be told in has its message', () => {
  const keys = [
    ...RELEVANCES.map((each) => `relevance.${each}`),
    ...INTENTS.map((each) => `intents.${each}`),
    ...CONDUCTS.map((each) => `conduct.${each}`),
    ...HAZARDS.map((each) => `hazards.${each}`),
    ...REPAIR_ACTIONS.map((each) => `actions.${each}`),
    ...OUTCOMES.map((each) => `outcomes.${each}`),
    ...DEMANDS.map((each) => `demands.${each}`),
  ];
  expect(keys.filter((key) => typeof messages[`dashboard.told.${key}`] !== 'string')).toEqual([]);
});
