import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { Understand } from '../shared/understanding/insight.ts';
import { judge } from './hard-case-verdicts.ts';
import { type Field, hardCaseFiles, readHardCaseFile } from './hard-cases.ts';

/**
 * Writes into every file of a folder which fields of each case come out wrong today; order and comments stay.
 * Returns how many cases changed their list.
 */
export function markHardCases(folder: string, understand: Understand): number {
  let changed = 0;
  for (const file of hardCaseFiles(folder)) {
    const before = readFileSync(file, 'utf8');
    const document = parseDocument(before);
    for (const [i, hardCase] of readHardCaseFile(file).entries()) {
      const wrong: Field[] = judge(hardCase, understand)
        .fields.filter(({ right }) => !right)
        .map(({ field }) => field);
      if (wrong.join() === hardCase.wrong.join()) continue;
      changed += 1;
      if (wrong.length === 0) document.deleteIn([i, 'wrong']);
      else document.setIn([i, 'wrong'], document.createNode(wrong, { flow: true }));
    }
    const after = document.toString({ lineWidth: 0, flowCollectionPadding: false });
    if (after !== before) writeFileSync(file, after);
  }
  return changed;
}
