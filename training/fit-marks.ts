import { normalise, spelling } from '../shared/understanding/normalise.ts';
import type { FeatureGroup } from '../shared/understanding/table.ts';
import { scoreGroups, type Table } from '../shared/understanding/table.ts';
import type { MarkedSentence } from './marked-sentences.ts';
import { candidateFeatures, inNormalSpelling, mentionCandidates, nameList } from './mention-candidates.ts';
import { packRows } from './pack-rows.ts';
import { quantise } from './quantise.ts';
import { trainPlane } from './svm.ts';

const BITS = 15;

/** What the readers of the benchmark mark as a mention, as far as it differs from what the catalogue calls a name. */
export interface Marks {
  /** Names they mark, in normalised spelling. */
  names: readonly string[];
  table: Table;
}

export function fitMarks(sentences: readonly MarkedSentence[]): Marks {
  const names = new Set<string>();
  for (const { marks } of sentences) for (const { mention } of marks) names.add(inNormalSpelling(mention));
  const counted = new Map<string, number>();
  for (const { marks } of sentences)
    for (const { mention } of marks) {
      const name = inNormalSpelling(mention);
      counted.set(name, (counted.get(name) ?? 0) + 1);
    }
  names.delete('');
  const list = nameList(names);
  const rows: FeatureGroup[][] = [];
  const signs: number[] = [];
  for (const { text, marks } of sentences) {
    const normalised = normalise(text);
    const whole = spelling(normalised);
    const marked = new Set(marks.map(({ mention }) => inNormalSpelling(mention)));
    const candidates = mentionCandidates(text, normalised, list);
    // A name only this sentence taught must not teach that learned names are always right.
    const known = new Set(
      candidates
        .filter(({ name }) => (counted.get(name) ?? 0) - (marked.has(name) ? 1 : 0) > 0)
        .map(({ name }) => name),
    );
    candidates.forEach((self, i) => {
      if (self.kind === 'learned' && !known.has(self.name)) return;
      const truly = marked.has(self.name);
      const outer = candidates.some(
        (other) => other !== self && other.from <= self.from && other.to >= self.to && marked.has(other.name),
      );
      rows.push(candidateFeatures(whole, candidates, i, known, BITS));
      signs.push(truly && !outer ? 1 : -1);
    });
  }
  const plane = trainPlane(packRows(rows, BITS), Int8Array.from(signs), { c: 0.5 });
  return { names: [...names].sort(), table: quantise(['marked'], [plane], BITS) };
}

/** Makes the reader that says which mentions a sentence holds, as it writes them, each once. */
export function markReader({ names, table }: Marks, threshold = 0): (text: string) => string[] {
  const list = nameList(names);
  const known = new Set(names);
  return (text) => {
    const normalised = normalise(text);
    const whole = spelling(normalised);
    const candidates = mentionCandidates(text, normalised, list);
    const scored = candidates.map((candidate, i) => ({
      candidate,
      score: scoreGroups(table, candidateFeatures(whole, candidates, i, known, table.bits))[0] ?? 0,
    }));
    scored.sort((a, b) => b.score - a.score);
    const chosen: typeof scored = [];
    for (const one of scored) {
      // Every sentence of the benchmark mentions something.
      if (one.score <= threshold && chosen.length > 0) break;
      const { from, to } = one.candidate;
      if (chosen.some(({ candidate }) => candidate.from < to && from < candidate.to)) continue;
      chosen.push(one);
    }
    return [...new Set(chosen.map(({ candidate }) => candidate.written))];
  };
}
