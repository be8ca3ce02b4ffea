import { beforeEach, expect, test } from 'vitest';
import { showCatalogue } from '../../dashboard/app/text.ts';
import { faultName, partName, symptomName, topicName } from '../../dashboard/app/topics.ts';
import { messagesFile, readMessages } from '../../dashboard/messages-plugin.ts';

const [zh, en] = await Promise.all([messagesFile('zh_CN'), messagesFile('en')].map(readMessages));
beforeEach(() => showCatalogue('zh-CN', zh ?? {}));

test.each([
  ['noise', '异响噪音', 'Noise'],
  ['E', '制动系统', 'Brakes'],
  ['aspect:油耗', '油耗', 'Fuel consumption'],
  ['noise:*', '异响', 'Noise'],
  ['noise:clutch', '异响 › 离合器', 'Noise › Clutch'],
  ['*:*', '任何故障', 'Any fault'],
])('the topic %s is called %s and %s', (topic, chinese, english) => {
  expect(topicName(topic)).toBe(chinese);
  showCatalogue('en', en ?? {});
  expect(topicName(topic)).toBe(english);
});

test('a fault names its condition when one was told', () => {
  const fault = { symptom: 'noise', part: 'clutch', condition: 'clutch-pressed' };
  expect(faultName(fault)).toBe('异响 › 离合器 · 踩下离合消失');
  expect(faultName({ ...fault, condition: null })).toBe('异响 › 离合器');
});

test('a key newer than the page is shown as it is', () => {
  expect([symptomName('squeal'), partName('wing')]).toEqual(['squeal', 'wing']);
});
