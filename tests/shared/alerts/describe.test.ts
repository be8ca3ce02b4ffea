import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { describeAlert } from '../../../shared/alerts/describe.ts';
import { HAZARD_NAMES, MEASURE_NAMES, NATURE_NAMES, topicNameIn } from '../../../shared/alerts/names.ts';
import type { AlertFacts } from '../../../shared/contract/alert-facts.ts';
import { ASPECT_KEY } from '../../../shared/ui/aspect-key.ts';
import { ASPECTS, GROUPS, TOPICS } from '../../../shared/understanding/insight.ts';

const spike: AlertFacts = {
  kind: 'spike',
  measure: 'negatives',
  from: '2025-12-01',
  to: '2025-12-07',
  seen: 64,
  expected: 41.2,
  bound: 58,
  level: 36,
  season: 1,
  attention: 1.14,
  nature: 'problem',
  basis: 'season',
  heat: { now: 620, usual: 430 },
  reputation: { now: 41, usual: 47 },
  events: [],
  opened: 60,
};
const told = (facts: AlertFacts) => ({
  severity: 'warning' as const,
  series: 'changan-yuexiang',
  topic: null,
  facts,
});

describe('an alert in words', () => {
  test('says what was seen beside what was expected and made of what', () => {
    const { title, lines, path } = describeAlert(told(spike), 'zh');
    expect(title).toBe('悦翔 负面 64，预期约 41.2');
    expect(lines[1]).toBe('预期 = 近期水平 36 × 季节 1.00 × 关注度 1.14。');
    expect(lines).toContain('关注上升，口碑下降：热度 430→620，美誉度 47→41。');
    expect(path).toBe('/posts?from=2025-12-01&to=2025-12-07&series=changan-yuexiang&measure=negatives');
    expect(describeAlert(told(spike), 'en').title).toBe('悦翔: negatives 64, about 41.2 expected');
  });

  test('calls talk about an article attention, and does not say reputation fell where it did not', () => {
    const { title, lines } = describeAlert(
      told({ ...spike, nature: 'attention', reputation: { now: 47, usual: 47 } }),
      'zh',
    );
    expect(title).toContain('媒体关注');
    expect(lines.join()).not.toContain('口碑下降');
  });

  test('names the fault of a signal with its condition, what was seen, and where it stands', () => {
    const facts: AlertFacts = {
      kind: 'signal',
      signal: 7,
      cell: 'noise:clutch:clutch-pressed',
      phrase: null,
      status: 'confirmed',
      nature: 'noSolution',
      from: '2025-10-06',
      to: '2025-11-30',
      seen: 18,
      expected: 3.625,
      since: '2025-10-06',
      posts: 1021,
      claims: 9,
      hazards: 0,
      noSolution: 3,
      opened: 18,
    };
    const { title, lines, path } = describeAlert(told(facts), 'zh');
    expect(title).toBe('质量预警：悦翔 异响 › 离合器 · 踩下离合消失（已知无解）');
    expect(lines).toEqual([
      '2025-10-06 – 2025-11-30：车主报告 18，预期约 3.6，自 2025-10-06 起上升。',
      '近 12 个月 1021 帖，索赔 9 次。',
      '3 帖称厂家或经销商没有解决方案。',
      '已由人工确认。',
    ]);
    expect(path).toBe('/signals/7');
    const words = { ...facts, cell: 'words:3', phrase: '跳枪', nature: 'watched', since: null } as const;
    expect(describeAlert(told(words), 'en').title).toBe('Defect signal: 悦翔 “跳枪” (watched)');
  });

  test('leads to the post of a red line', () => {
    const facts: AlertFacts = {
      kind: 'redLine',
      post: 7,
      url: 'https://bbs.example.com/1',
      hazards: ['brakes'],
      excerpt: '刹车踩下去没反应',
      source: '论坛',
      publishedAt: null,
      firstSeenAt: '2026-11-01T00:00:00.000Z',
    };
    const { title, path } = describeAlert(told(facts), 'zh');
    expect(title).toBe('红线：悦翔 刹车失灵');
    expect(path).toBe('/posts?redLine=true&post=7');
  });
});

const Names = z.record(z.string(), z.string());
const Locale = z.object({
  words: z.object({ measures: Names, groups: Names, topics: Names, aspects: Names, anyFault: z.string() }),
  dashboard: z.object({
    told: z.object({ hazards: Names }),
    reportFiles: z.object({ signal: z.object({ natures: Names }) }),
  }),
});

test.each([
  ['zh', 'zh_CN'],
  ['en', 'en'],
] as const)('the words of messages in %s are those of the screens', (language, file) => {
  const { words, dashboard } = Locale.parse(parse(readFileSync(`extension/locales/${file}.yml`, 'utf8')));
  expect(MEASURE_NAMES[language]).toEqual(words.measures);
  expect(HAZARD_NAMES[language]).toEqual(dashboard.told.hazards);
  expect(NATURE_NAMES[language]).toEqual(dashboard.reportFiles.signal.natures);
  for (const group of GROUPS) expect(topicNameIn(group, language)).toBe(words.groups[group]);
  for (const topic of TOPICS) expect(topicNameIn(topic, language)).toBe(words.topics[topic]);
  for (const aspect of ASPECTS)
    expect(topicNameIn(`aspect:${aspect}`, language)).toBe(words.aspects[ASPECT_KEY[aspect]]);
  expect(topicNameIn('*:*', language)).toBe(words.anyFault);
});
