import { gzipSync } from 'node:zlib';
import { decideMention } from '../shared/understanding/decisions.ts';
import { buildLexicon } from '../shared/understanding/lexicon.ts';
import { normalise, spelling } from '../shared/understanding/normalise.ts';
import { scoreGroups, type Table } from '../shared/understanding/table.ts';
import { fitMarks, markReader } from '../training/fit-marks.ts';
import { fitMentions, markedFeatures } from '../training/fit-mentions.ts';
import { FOLDS, split } from '../training/folds.ts';
import { learnLexicon } from '../training/lexicon-from-marks.ts';
import type { MarkedSentence } from '../training/marked-sentences.ts';
import { mentionFigures } from '../training/mention-figures.ts';
import { trainingData } from '../training/sources.ts';

/** What was tried for mentions, kept with its figure also where it failed. About a CPU-minute. */
const { marked, comments } = trainingData();
const lexicon = buildLexicon(learnLexicon(comments));
/** Weights of fewer steps than this are dropped, which packs better. */
const CUTS = [0, 4, 8];

/** Longest match of the names that were marked, those marked less often than `least` of the times they are written left out. */
function dictionary(seen: readonly MarkedSentence[], least: number): (text: string) => string[] {
  const names = new Map<string, { marked: number; written: number }>();
  for (const { marks } of seen)
    for (const { mention } of marks) names.set(spelling(normalise(mention)), { marked: 0, written: 0 });
  const match = (text: string, allowed: (name: string) => boolean): [string, string][] => {
    const normalised = normalise(text);
    const whole = spelling(normalised);
    const found: [string, string][] = [];
    for (let from = 0; from < whole.length; from++) {
      for (let to = Math.min(whole.length, from + 24); to > from; to--) {
        const name = whole.slice(from, to);
        if (!names.has(name) || !allowed(name)) continue;
        found.push([name, text.slice(normalised.starts[from] ?? 0, normalised.ends[to - 1] ?? 0)]);
        from = to - 1;
        break;
      }
    }
    return found;
  };
  for (const { text, marks } of seen) {
    for (const [name, written] of match(text, () => true)) {
      const count = names.get(name);
      if (!count) continue;
      count.written++;
      if (marks.some(({ mention }) => mention === written)) count.marked++;
    }
  }
  const allowed = (name: string): boolean => {
    const { marked: yes = 0, written = 0 } = names.get(name) ?? {};
    return yes >= least * written;
  };
  return (text) => match(text, allowed).map(([, written]) => written);
}

const finders = new Map<string, (seen: readonly MarkedSentence[]) => (text: string) => string[]>([
  ['names that were marked, longest first', (seen) => dictionary(seen, 0)],
  ['the same, those marked half of the time', (seen) => dictionary(seen, 0.5)],
  ['catalogue, names and what stands around (committed)', (seen) => markReader(fitMarks(seen))],
]);
const sentences: MarkedSentence[] = [];
const found = new Map<string, string[][]>();
const given = new Map<number, ('negative' | 'neutral' | 'positive')[][]>();
let packed: number[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const { train, test } = split(marked, fold);
  sentences.push(...test);
  for (const [name, learn] of finders) {
    const find = learn(train);
    found.set(name, [...(found.get(name) ?? []), ...test.map(({ text }) => find(text))]);
  }
  const whole = fitMentions(train, lexicon);
  const tables = CUTS.map(
    (cut): Table => ({
      ...whole,
      weights: whole.weights.map((weight) => (Math.abs(weight) <= cut ? 0 : weight)),
    }),
  );
  packed = tables.map(({ weights }) => gzipSync(weights, { level: 9 }).length);
  for (const { text, marks } of test) {
    const mentions = marks.map(({ mention }) => mention);
    const features = markedFeatures(text, mentions, lexicon, whole.bits);
    CUTS.forEach((cut, i) => {
      const table = tables[i] ?? whole;
      const polarities = features.map((groups) => decideMention(scoreGroups(table, groups)).polarity);
      const list = given.get(cut) ?? [];
      given.set(cut, list);
      list.push(polarities);
    });
  }
}
console.log(`${marked.length} sentences (bdci2016/train.csv), five folds\n`);
for (const [name, lists] of found) {
  const guesses = lists.map((list) => ({ found: list, given: [] }));
  console.log(`mention F1 ${mentionFigures(sentences, guesses).mentionF1.toFixed(4)}  ${name}`);
}
CUTS.forEach((cut, i) => {
  const guesses = (given.get(cut) ?? []).map((polarities) => ({ found: [], given: polarities }));
  const { polarityMacroF1 } = mentionFigures(sentences, guesses);
  console.log(
    `polarity macro-F1 ${polarityMacroF1.toFixed(4)}  weights of at most ${cut} steps dropped, ${packed[i]} bytes packed`,
  );
});
