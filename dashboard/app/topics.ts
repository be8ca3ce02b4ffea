import { faultNames } from '../../shared/catalogue/fault-names.ts';
import { CONDITIONS, PARTS, parseFaultKey, SYMPTOMS } from '../../shared/catalogue/faults.ts';
import type { TopicFilter } from '../../shared/contract/words.ts';
import { ASPECT_KEY } from '../../shared/ui/aspect-key.ts';
import { ASPECTS, GROUPS, TOPICS } from '../../shared/understanding/insight.ts';
import { spoken, t } from './text.ts';

const ASPECT = 'aspect:';
const ANY_FAULT = '*:*';

/** Whether an address names something posts are counted under: a topic, a group, an aspect, or a fault. */
export function isTopic(text: string | undefined): text is TopicFilter {
  if (text === undefined) return false;
  return (
    [...TOPICS, ...GROUPS].some((each) => each === text) ||
    aspectOf(text) !== undefined ||
    text === ANY_FAULT ||
    symptomOf(text) !== undefined ||
    parseFaultKey(text) !== null
  );
}

/** What a topic is called: 异响噪音, 制动系统, 动力, 异响, or 异响 › 离合器. */
export function topicName(topic: TopicFilter): string {
  const known = TOPICS.find((each) => each === topic);
  if (known) return t(`words.topics.${known}`);
  const group = GROUPS.find((each) => each === topic);
  if (group) return t(`words.groups.${group}`);
  const aspect = aspectOf(topic);
  if (aspect) return t(`words.aspects.${ASPECT_KEY[aspect]}`);
  if (topic === ANY_FAULT) return t('words.anyFault');
  const [symptom = '', part = ''] = topic.split(':');
  return part === '*' ? symptomName(symptom) : `${symptomName(symptom)} › ${partName(part)}`;
}

/** 异响 › 离合器 · 踩下离合消失: a fault with the condition under which it shows, when one was told. */
export function faultName(fault: { symptom: string; part: string; condition: string | null }): string {
  const name = topicName(`${fault.symptom}:${fault.part}`);
  return fault.condition === null ? name : `${name} · ${conditionName(fault.condition)}`;
}

/** Name of a condition by its key; a key newer than this page is shown as it is. */
export function conditionName(key: string): string {
  const known = CONDITIONS.find((each) => each === key);
  return known ? faultNames.conditions[known][spoken()] : key;
}

/** Name of a symptom by its key; a key newer than this page is shown as it is. */
export function symptomName(key: string): string {
  const known = SYMPTOMS.find((each) => each === key);
  return known ? faultNames.symptoms[known][spoken()] : key;
}

/** See `symptomName`. */
export function partName(key: string): string {
  const known = PARTS.find((each) => each === key);
  return known ? faultNames.parts[known][spoken()] : key;
}

const aspectOf = (topic: string) => ASPECTS.find((each) => topic === ASPECT + each);
const symptomOf = (topic: string) => SYMPTOMS.find((each) => topic === `${each}:*`);
