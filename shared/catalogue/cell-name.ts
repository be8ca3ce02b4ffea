import { parseCell } from './cells.ts';
import { faultNames } from './fault-names.ts';

/**
 * What a cell is called: 异响 › 离合器 · 踩下离合消失, or the watched phrase in quotes. A key newer than this product is shown as it is.
 * @param phrase of a watched phrase's cell, else null
 */
export function cellName(cell: string, phrase: string | null, language: 'zh' | 'en'): string {
  const parsed = parseCell(cell);
  if (parsed === null || 'words' in parsed) return phrase === null ? cell : `“${phrase}”`;
  const { symptoms, parts, conditions } = faultNames;
  const fault = `${symptoms[parsed.symptom][language]} › ${parts[parsed.part][language]}`;
  return parsed.condition === null ? fault : `${fault} · ${conditions[parsed.condition][language]}`;
}
