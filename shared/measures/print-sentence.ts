import { faultNames } from '../catalogue/fault-names.ts';
import { PARTS, SYMPTOMS } from '../catalogue/faults.ts';
import type { ReportSentence, SentenceArg } from '../contract/report-sentences.ts';
import { ASPECT_KEY } from '../ui/aspect-key.ts';
import { ASPECTS, GROUPS, TOPICS } from '../understanding/insight.ts';
import { formatCount, formatFigure } from './print.ts';

/** A language to write in: its tag, and its messages by key with their {holes} filled. */
export interface Words {
  locale: 'zh-CN' | 'en';
  message: (key: string, values?: Record<string, string | number>) => string;
}

/** A sentence of a report in words, without a full stop. */
export function sentenceText({ key, args }: Pick<ReportSentence, 'key' | 'args'>, words: Words): string {
  const values = Object.entries(args).map(([name, arg]) => [name, argText(arg, words)]);
  return words.message(`dashboard.report.sentences.${key}`, Object.fromEntries(values));
}

function argText(arg: SentenceArg, words: Words): string {
  const { locale, message } = words;
  switch (arg.as) {
    case 'count':
      return formatCount(arg.value, locale);
    case 'tenths':
      return arg.value.toFixed(1);
    case 'ratio':
      return arg.value.toFixed(2);
    case 'figure':
      return formatFigure(arg.value, locale, message('words.new'));
    case 'topics':
      return list(
        arg.value.map((topic) => topicText(topic, words)),
        locale,
      );
    case 'day':
      return dayText(arg.value, locale);
    case 'season':
      return seasonText(arg, words);
    case 'names':
      return list(arg.value, locale);
    case 'measure':
      return arg.value === 'positives'
        ? message('dashboard.report.positives')
        : message(`words.measures.${arg.value}`);
    case 'compare':
      return message(`dashboard.report.base.${arg.value}`);
    case 'moved':
      return message(`dashboard.report.moved.${arg.of}.${arg.value}`);
  }
}

/** 异响噪音, 制动系统, 动力, 异响, or 异响×发动机. */
export function topicText(topic: string, { locale, message }: Words): string {
  const known = [...TOPICS].find((each) => each === topic);
  if (known) return message(`words.topics.${known}`);
  const group = GROUPS.find((each) => each === topic);
  if (group) return message(`words.groups.${group}`);
  const aspect = ASPECTS.find((each) => topic === `aspect:${each}`);
  if (aspect) return message(`words.aspects.${ASPECT_KEY[aspect]}`);
  if (topic === '*:*') return message('words.anyFault');
  const language = locale === 'zh-CN' ? 'zh' : 'en';
  const [symptom = '', part = ''] = topic.split(':');
  const symptomKey = SYMPTOMS.find((each) => each === symptom);
  const partKey = PARTS.find((each) => each === part);
  const first = symptomKey ? faultNames.symptoms[symptomKey][language] : symptom;
  if (part === '*') return first;
  const second = partKey ? faultNames.parts[partKey][language] : part;
  return `${first}×${second}`;
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

const dayText = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(noon(day));

/** 12月, 四季度, or the days without their year. */
function seasonText({ from, to }: { from: string; to: string }, { locale, message }: Words): string {
  const next = new Date(noon(to).getTime() + 86_400_000).toISOString().slice(0, 10);
  const months =
    from.endsWith('-01') && next.endsWith('-01')
      ? (Number(next.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
        Number(next.slice(5, 7)) -
        Number(from.slice(5, 7))
      : 0;
  const month = Number(from.slice(5, 7));
  if (months === 1)
    return new Intl.DateTimeFormat(locale, {
      month: locale === 'en' ? 'long' : 'numeric',
      timeZone: 'UTC',
    }).format(noon(from));
  if (months === 3 && month % 3 === 1)
    return message('dashboard.report.quarter', { quarter: (month + 2) / 3 });
  const days = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  return `${days.format(noon(from))}–${days.format(noon(to))}`;
}

const list = (items: readonly string[], locale: string) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
