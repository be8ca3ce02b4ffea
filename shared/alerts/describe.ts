import { seriesByKey } from '../catalogue/catalogue.ts';
import { cellName } from '../catalogue/cell-name.ts';
import type { AlertFacts, FactsOf } from '../contract/alert-facts.ts';
import type { Severity } from '../contract/alert-kinds.ts';
import type { AlertView } from '../contract/alerts.ts';
import { formatCount } from '../measures/print.ts';
import { HAZARD_NAMES, type Language, MEASURE_NAMES, NATURE_NAMES, topicNameIn } from './names.ts';

/** What of an alert its words are made of. */
export type Told = Pick<AlertView, 'severity' | 'series' | 'topic' | 'facts'>;

export interface AlertText {
  /** One line: what, about which series. */
  title: string;
  /** Sentences with the figures, the most telling first. */
  lines: string[];
  /** Where its posts, source or figures are, from the monitor's own address on. */
  path: string;
}

const LOCALE = { zh: 'zh-CN', en: 'en' } as const;

/** An alert in words, alike on screen and in every message. Facts of an alert hold no time zone: days are those of the business. */
export function describeAlert(alert: Told, language: Language): AlertText {
  const { facts } = alert;
  const series = alert.series === null ? null : (seriesByKey(alert.series)?.name ?? alert.series);
  const topic = alert.topic === null ? null : topicNameIn(alert.topic, language);
  const about = [series, topic].filter((part) => part !== null).join(' · ');
  return { ...inWords(facts, about, language), path: pathOf(alert) };
}

/** 紧急, 警告 or 提示. */
export const severityName = (severity: Severity, language: Language): string =>
  language === 'zh'
    ? { critical: '紧急', warning: '警告', info: '提示' }[severity]
    : { critical: 'Critical', warning: 'Warning', info: 'For information' }[severity];

/** Where one sees what an alert is about: the posts it counted, the post, the source, the numbers. */
function pathOf({ facts, series, topic }: Told): string {
  switch (facts.kind) {
    case 'threshold':
    case 'spike': {
      const params = new URLSearchParams({ from: facts.from, to: facts.to });
      if (series !== null) params.set('series', series);
      if (topic !== null) params.set('topic', topic);
      if (facts.measure !== 'heat' && facts.measure !== 'posts') params.set('measure', facts.measure);
      return `/posts?${params}`;
    }
    case 'redLine':
      return `/posts?${new URLSearchParams({ redLine: 'true', post: String(facts.post) })}`;
    case 'sourceSilent':
      return `/sources#source-${facts.source}`;
    case 'missedRun':
      return facts.source === null ? '/sources' : `/sources#source-${facts.source}`;
    case 'numbersDiffer':
      return '/quality';
    case 'signal':
      return `/signals/${facts.signal}`;
    case 'caseLate':
      return `/cases/${facts.case}`;
  }
}

function inWords(facts: AlertFacts, about: string, language: Language): Omit<AlertText, 'path'> {
  switch (facts.kind) {
    case 'threshold':
      return threshold(facts, about, language);
    case 'spike':
      return spike(facts, about, language);
    case 'redLine':
      return redLine(facts, about, language);
    case 'sourceSilent':
      return sourceSilent(facts, language);
    case 'missedRun':
      return missedRun(facts, language);
    case 'numbersDiffer':
      return numbersDiffer(facts, language);
    case 'signal':
      return defectSignal(facts, about, language);
    case 'caseLate':
      return caseLate(facts, language);
  }
}

const both = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);
const count = (value: number, language: Language): string => formatCount(value, LOCALE[language]);
const tenths = (value: number): string => String(Math.round(value * 10) / 10);
const span = (from: string, to: string): string => (from === to ? from : `${from} – ${to}`);

function threshold(facts: FactsOf<'threshold'>, about: string, language: Language) {
  const measure = MEASURE_NAMES[language][facts.measure];
  const seen = count(facts.seen, language);
  const limit = count(facts.limit, language);
  const above = facts.direction === 'above';
  return {
    title: both(
      language,
      `${about} ${measure} ${seen}，${above ? '高于' : '低于'}设定的 ${limit}`,
      `${about}: ${measure.toLowerCase()} ${seen}, ${above ? 'above' : 'below'} the set ${limit}`,
    ),
    lines: [
      both(
        language,
        `${span(facts.from, facts.to)}，共 ${count(facts.posts, language)} 帖。`,
        `${span(facts.from, facts.to)}, ${count(facts.posts, language)} posts in all.`,
      ),
    ],
  };
}

/** From here on talk is called more, and a reputation lower. */
const MORE_HEAT = 1.1;
const LOWER_REPUTATION = 2;

function spike(facts: FactsOf<'spike'>, about: string, language: Language) {
  const measure = MEASURE_NAMES[language][facts.measure];
  const seen = count(facts.seen, language);
  const expected = tenths(facts.expected);
  const lines = [
    both(
      language,
      `${span(facts.from, facts.to)}：实际 ${seen}，预期约 ${expected}，平静时期不超过 ${tenths(facts.bound)}。`,
      `${span(facts.from, facts.to)}: ${seen} seen, about ${expected} expected, ${tenths(facts.bound)} at most in quiet times.`,
    ),
    facts.basis === 'season'
      ? both(
          language,
          `预期 = 近期水平 ${tenths(facts.level)} × 季节 ${facts.season.toFixed(2)} × 关注度 ${facts.attention.toFixed(2)}。`,
          `Expected = recent level ${tenths(facts.level)} × season ${facts.season.toFixed(2)} × attention ${facts.attention.toFixed(2)}.`,
        )
      : both(
          language,
          `历史不足一年，预期只按近几周水平 ${tenths(facts.level)} 计算。`,
          `History is shorter than a year, so the expectation is the recent level ${tenths(facts.level)} alone.`,
        ),
  ];
  const mood = moodLine(facts, language);
  if (mood !== null) lines.push(mood);
  for (const { kind, title, day } of facts.events) {
    const what = EVENT_NAMES[language][kind];
    lines.push(both(language, `${day} ${what}：${title}。`, `${day} ${what}: ${title}.`));
  }
  const attention = facts.nature === 'attention';
  const title = attention
    ? both(
        language,
        `${about} 媒体关注：${measure} ${seen}，车主投诉没有随之增加`,
        `${about}: attention, not a defect: ${measure.toLowerCase()} ${seen}, owners' complaints did not rise with it`,
      )
    : both(
        language,
        `${about} ${measure} ${seen}，预期约 ${expected}`,
        `${about}: ${measure.toLowerCase()} ${seen}, about ${expected} expected`,
      );
  return { title, lines };
}

const EVENT_NAMES = {
  zh: { recall: '召回', launch: '上市', press: '报道', policy: '政策', other: '其他' },
  en: { recall: 'Recall', launch: 'Launch', press: 'Press', policy: 'Policy', other: 'Other' },
} as const;

function moodLine({ heat, reputation }: FactsOf<'spike'>, language: Language): string | null {
  if (reputation === null || heat.usual <= 0) return null;
  const more = heat.now >= MORE_HEAT * heat.usual;
  const lower = Math.round(reputation.now) <= Math.round(reputation.usual) - LOWER_REPUTATION;
  if (!more || !lower) return null;
  const figures = [heat.usual, heat.now, reputation.usual, reputation.now].map((value) =>
    count(value, language),
  );
  return both(
    language,
    `关注上升，口碑下降：热度 ${figures[0]}→${figures[1]}，美誉度 ${figures[2]}→${figures[3]}。`,
    `More attention, lower reputation: heat ${figures[0]}→${figures[1]}, reputation ${figures[2]}→${figures[3]}.`,
  );
}

function redLine(facts: FactsOf<'redLine'>, about: string, language: Language) {
  const hazards = facts.hazards.map((hazard) => HAZARD_NAMES[language][hazard]);
  const what = hazards.join(both(language, '、', ', '));
  return {
    title: both(
      language,
      `红线：${about === '' ? '' : `${about} `}${what}`,
      `Red line: ${about === '' ? '' : `${about}, `}${what}`,
    ),
    lines: [facts.excerpt, both(language, `来源：${facts.source}`, `Source: ${facts.source}`)],
  };
}

function sourceSilent({ name, since, allowedHours }: FactsOf<'sourceSilent'>, language: Language) {
  const hours = count(allowedHours, language);
  return {
    title: both(language, `来源“${name}”没有新帖`, `Source “${name}” has no new posts`),
    lines: [
      both(
        language,
        `最后一帖在 ${minuteOf(since)}（UTC）；该来源平时不超过 ${hours} 小时。`,
        `The last post was at ${minuteOf(since)} UTC; this source is usually quiet for ${hours} hours at most.`,
      ),
    ],
  };
}

function missedRun({ what, name, dueAt, error }: FactsOf<'missedRun'>, language: Language) {
  const lines = [
    both(language, `应在 ${minuteOf(dueAt)}（UTC）开始。`, `It was due at ${minuteOf(dueAt)} UTC.`),
  ];
  if (error !== null) lines.push(error);
  return {
    title:
      what === 'duty'
        ? both(language, `定时任务“${name}”未完成`, `Duty “${name}” was missed`)
        : both(language, `来源“${name}”没有按时读取`, `Source “${name}” was not read on time`),
    lines,
  };
}

function numbersDiffer(facts: FactsOf<'numbersDiffer'>, language: Language) {
  const differing = count(facts.differing, language);
  const rows = count(facts.rows, language);
  return {
    title: both(
      language,
      `数字与原帖不符：${differing} 处`,
      `Figures differ from the posts: ${differing} of them`,
    ),
    lines: [
      both(
        language,
        `核对 ${span(facts.from, facts.to)} 的 ${rows} 个数字，${differing} 个不符。`,
        `Of ${rows} figures of ${span(facts.from, facts.to)} held against the posts, ${differing} differ.`,
      ),
    ],
  };
}

function defectSignal(facts: FactsOf<'signal'>, about: string, language: Language) {
  const nature = NATURE_NAMES[language][facts.nature];
  const what = [about, cellName(facts.cell, facts.phrase, language)].filter((part) => part !== '').join(' ');
  const seen = count(facts.seen, language);
  const expected = tenths(facts.expected);
  const [posts, claims] = [count(facts.posts, language), count(facts.claims, language)];
  const lines = [
    both(
      language,
      `${span(facts.from, facts.to)}：车主报告 ${seen}，预期约 ${expected}${facts.since === null ? '' : `，自 ${facts.since} 起上升`}。`,
      `${span(facts.from, facts.to)}: ${seen} owners' reports, about ${expected} expected${facts.since === null ? '' : `, rising since ${facts.since}`}.`,
    ),
    both(
      language,
      `近 12 个月 ${posts} 帖，索赔 ${claims} 次。`,
      `${posts} posts and ${claims} claims in the last 12 months.`,
    ),
  ];
  if (facts.hazards > 0)
    lines.push(
      both(language, `其中 ${facts.hazards} 帖涉及危险。`, `Reports of a hazard: ${facts.hazards}.`),
    );
  if (facts.noSolution > 0)
    lines.push(
      both(
        language,
        `${facts.noSolution} 帖称厂家或经销商没有解决方案。`,
        `Reports in which dealer or maker has no solution: ${facts.noSolution}.`,
      ),
    );
  if (facts.status === 'confirmed') lines.push(both(language, '已由人工确认。', 'Confirmed by a person.'));
  return {
    title: both(
      language,
      `质量预警：${what}（${nature}）`,
      `Defect signal: ${what} (${nature.toLowerCase()})`,
    ),
    lines,
  };
}

const CLOCK_NAMES = {
  zh: { firstResponse: '首次响应', update: '进展告知', promise: '承诺' },
  en: { firstResponse: 'First response', update: 'Next update', promise: 'Promise' },
} as const;

function caseLate(facts: FactsOf<'caseLate'>, language: Language) {
  const clock = CLOCK_NAMES[language][facts.what];
  const dealer = facts.dealer ?? both(language, '客户关怀中心', 'the care centre');
  const owner = facts.owner ?? both(language, '未指定负责人', 'nobody in particular');
  return {
    title: both(
      language,
      `工单逾期：#${facts.case} ${facts.title}（${clock}）`,
      `Case late: #${facts.case} ${facts.title} (${clock.toLowerCase()})`,
    ),
    lines: [
      both(
        language,
        `${clock}应在 ${minuteOf(facts.dueAt)}（UTC）前完成。`,
        `${clock} was due ${minuteOf(facts.dueAt)} UTC.`,
      ),
      both(language, `负责：${dealer}，${owner}。`, `With ${dealer}, ${owner}.`),
    ],
  };
}

const minuteOf = (instant: string): string => instant.slice(0, 16).replace('T', ' ');
