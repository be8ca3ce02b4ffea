import { ASPECTS, GROUPS, TOPICS } from '../understanding/insight.ts';
import { PARTS, SYMPTOMS } from './faults.ts';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bits. */
function digest(text: string): string {
  let hash = FNV_OFFSET;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), FNV_PRIME) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** Goes with every count by topic: it changes with any topic, group, symptom, part or aspect that is added or taken away. */
export const TAXONOMY_VERSION = `taxonomy-${digest([TOPICS, GROUPS, SYMPTOMS, PARTS, ASPECTS].join('|'))}`;
