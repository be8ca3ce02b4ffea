import { beforeEach, expect, test } from 'vitest';
import { showCatalogue } from '../../../../dashboard/app/text.ts';
import { messagesFile, readMessages } from '../../../../dashboard/messages-plugin.ts';
import { whySentence } from '../../../../dashboard/screens/signals/sentence.ts';
import type { SignalFigures } from '../../../../shared/contract/signals.ts';
import { figuresOf } from './fixture.ts';

const [zh, en] = await Promise.all(['zh_CN', 'en'].map((language) => readMessages(messagesFile(language))));

beforeEach(() => showCatalogue('zh-CN', zh ?? {}));

const nobodyElse = { ...figuresOf().disproportion, prr: null, prrLow: null };
const half = { from: '2025-06-02', to: '2025-11-30' };

test.each<[Partial<SignalFigures>, string]>([
  [
    {},
    '近 6 周 12 帖，按往年同期、季节和热度应有 3.1 帖（3.9 倍）；从 2025年9月28日 起连续偏高；别的车系里这种说法只有它的 1/5.6。',
  ],
  [
    { nature: 'emerging', falseShare: 0.08 },
    '近 6 周 12 帖，按往年同期、季节和热度应有 3.1 帖（3.9 倍）；从 2025年9月28日 起连续偏高；还可能是偶然（误报可能 8.0%）。',
  ],
  [
    { nature: 'attention', since: null },
    '讨论冲高后回落，车主自己的报告没有跟着持续上升，多半是报道或热议，不是缺陷；近 6 周 12 帖，按往年同期、季节和热度应有 3.1 帖（3.9 倍）。',
  ],
  [
    { nature: 'disproportion', window: half },
    '近 26 周 12 帖，占本车系报告的份额是别的车系的 5.6 倍（至少 3.8 倍）；没有突然增多。',
  ],
  [
    { nature: 'noSolution', seen: 2, noSolution: 2 },
    '2 帖说厂家或店里知道但没有方案；未达到最低条数，先列入观察。',
  ],
  [{ nature: 'noSolution', seen: 5, noSolution: 2 }, '2 帖说厂家或店里知道但没有方案；没有突然增多。'],
  [
    { nature: 'disproportion', window: half, disproportion: nobodyElse },
    '近 26 周 12 帖，别的车系里没有人这么说；没有突然增多。',
  ],
  [
    { nature: 'emerging', expected: 0.01, since: null, falseShare: 0.1 },
    '近 6 周 12 帖，此前几乎没有；还可能是偶然（误报可能 10.0%）。',
  ],
  [{ nature: 'watched', expected: 0.01 }, '有人要求关注；近 6 周 12 帖。'],
  [
    { nature: 'quiet', seen: 3, expected: 3, reported: 0.4 },
    '曾经偏高，现已回到往常；近 6 周 3 帖，照别的车系的份额应有 3 帖（1 倍）。',
  ],
])('why a cell is on the board stands in its figures: %o', (figures, sentence) => {
  expect(whySentence(figuresOf(figures))).toBe(sentence);
});

test('a hazard, claims that rise too and a week not read whole yet are never left unsaid', () => {
  const sentence = whySentence(
    figuresOf({ hazards: 2, noSolution: 1, claimsFirstAlarm: '2025-11-24', reported: 0.62 }),
  );
  for (const said of ['2 帖涉及危险', '1 帖说没有方案', '索赔从 2025年11月24日 起也偏高', '只读到 62.0%'])
    expect(sentence).toContain(said);
});

test('the same in English, one post as one', () => {
  showCatalogue('en', en ?? {});
  expect(whySentence(figuresOf({ seen: 1, disproportion: nobodyElse, since: null }))).toBe(
    '1 post in the last 6 weeks where its history, season and talk explain 3.1 (×0.3).',
  );
});
