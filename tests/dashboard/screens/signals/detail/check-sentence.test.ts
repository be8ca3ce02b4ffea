import { beforeEach, expect, test } from 'vitest';
import { showCatalogue } from '../../../../../dashboard/app/text.ts';
import { messagesFile, readMessages } from '../../../../../dashboard/messages-plugin.ts';
import { checkSentence } from '../../../../../dashboard/screens/signals/detail/check-sentence.ts';

const zh = await readMessages(messagesFile('zh_CN'));
beforeEach(() => showCatalogue('zh-CN', zh));

const check = {
  months: 6,
  treated: { vehicles: 830, claims: 1, perThousand: 1.2 },
  untreated: { vehicles: 2100, claims: 10, perThousand: 4.8 },
  ratio: 0.25,
  low: 0.1,
  high: 0.6,
  verdict: 'better',
} as const;

test('a fix check says both rates, over which vehicles, and the ratio with its interval', () => {
  expect(checkSentence({ builtFrom: '2026-03-01', check })).toBe(
    '2026年3月1日 起生产的车使用 6 个月内每千辆 1.2 次索赔（830 辆），之前 4.8 次（2100 辆）；是原来的 0.25 倍 [0.1–0.6]',
  );
});

test('too early says so, with or without a rate', () => {
  expect(checkSentence({ builtFrom: '2026-03-01', check: { ...check, verdict: 'tooEarly' } })).toContain(
    '不能下结论',
  );
  const none = { ...check, months: 0, treated: { vehicles: 12, claims: 0, perThousand: null }, ratio: null };
  expect(checkSentence({ builtFrom: '2026-03-01', check: none })).toBe(
    '2026年3月1日 起生产、已上路的车还不够（12 辆），过些时候再看',
  );
});
