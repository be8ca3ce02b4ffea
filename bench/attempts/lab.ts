import { aspectFeatures, loudestClause } from '../../shared/understanding/aspects.ts';
import {
  BENCHMARK_ASPECT_THRESHOLD,
  decideAspects,
  decidePolarity,
} from '../../shared/understanding/decisions.ts';
import { ASPECTS, POLARITIES, type Polarity } from '../../shared/understanding/insight.ts';
import { buildLexicon, type Lexicon } from '../../shared/understanding/lexicon.ts';
import { normalise, spelling } from '../../shared/understanding/normalise.ts';
import { polarityFeatures, readWhole } from '../../shared/understanding/polarity.ts';
import { type Reading, read } from '../../shared/understanding/reading.ts';
import { type FeatureGroup, scoreGroups, type Table } from '../../shared/understanding/table.ts';
import { FOLDS, foldOf } from '../../training/folds.ts';
import { learnLexicon } from '../../training/lexicon-from-marks.ts';
import { type CommentFigures, type CommentGuess, commentFigures } from '../../training/metrics.ts';
import { packRows } from '../../training/pack-rows.ts';
import { quantise } from '../../training/quantise.ts';
import { trainTilted } from '../../training/ratios.ts';
import { trainingData } from '../../training/sources.ts';
import type { Rows } from '../../training/svm.ts';

/** What every attempt shares: the comments, the folds of the cross-validation, and the committed design to vary. */

const { comments, marked, posts } = trainingData();

export { comments, posts };
export const readings: readonly Reading[] = comments.map(({ text }) => read(text));
export const fold = comments.map(({ id }) => foldOf(id));
const folds = Array.from({ length: FOLDS }, (_, which) => which);
const lexicons = folds.map((which) =>
  buildLexicon(learnLexicon(comments.filter((_, i) => fold[i] !== which))),
);

export const ASPECT_BITS = 16;
export const POLARITY_BITS = 17;
const WHOLE_CAR = ASPECTS.length;

export interface Machine {
  tilt: number;
  c: number;
}

/** Scores of the ten aspects of each comment in thousandths of a margin, by machines that never saw it. */
export interface AspectRun {
  tables: Table[];
  scores: number[][];
}

export function train(rows: Rows, yes: readonly boolean[], { tilt, c }: Machine, shares?: Float32Array) {
  const signs = Int8Array.from(yes, (value) => (value ? 1 : -1));
  return trainTilted(rows, signs, tilt, shares ? { c, shares } : { c });
}

/** More texts to learn aspects from, with the share of an error in them. */
export interface MoreTexts {
  features: FeatureGroup[][];
  heads: number[][];
  share: number;
}

export function aspectRun(
  { tilt, c }: Machine = { tilt: 0.7, c: 0.2 },
  featuresOf: (reading: Reading, i: number) => FeatureGroup[] = (reading) =>
    aspectFeatures(reading, ASPECT_BITS),
  more?: (which: number) => MoreTexts,
): AspectRun {
  const features = readings.map(featuresOf);
  const scores: number[][] = comments.map(() => []);
  const tables = folds.map((which) => {
    const seen = comments.map((_, i) => i).filter((i) => fold[i] !== which);
    const extra = more?.(which);
    const rows = packRows([...seen.map((i) => features[i] ?? []), ...(extra?.features ?? [])], ASPECT_BITS);
    const shares = Float32Array.from({ length: rows.bounds.length - 1 }, (_, r) =>
      r < seen.length ? 1 : (extra?.share ?? 1),
    );
    const planes = ASPECTS.map((aspect, head) => {
      const truly = seen.map((i) => comments[i]?.labels.some((label) => label.aspect === aspect) ?? false);
      const guessed = extra?.heads.map((heads) => heads.includes(head)) ?? [];
      return train(rows, [...truly, ...guessed], { tilt, c }, shares);
    });
    const table = quantise(ASPECTS, planes, ASPECT_BITS);
    features.forEach((groups, i) => {
      if (fold[i] === which) scores[i] = scoreGroups(table, groups);
    });
    return table;
  });
  return { tables, scores };
}

/** Scores of the three polarities for every comment and aspect, by machines that never saw the comment. */
export type PolarityRun = (i: number, head: number) => number[];

export interface PolarityDesign {
  machine: Machine;
  /** What an error in a marked mention of a car costs; a neutral one half. */
  mentionShare: number;
  /** Changes the features of one aspect of one text. */
  change: (groups: FeatureGroup[], reading: Reading, clause: number, aspect: number) => FeatureGroup[];
}

export const COMMITTED: PolarityDesign = {
  machine: { tilt: 0.3, c: 0.3 },
  mentionShare: 0.3,
  change: (groups) => groups,
};

export function polarityRun({ tables }: AspectRun, design: PolarityDesign): PolarityRun {
  const { machine, mentionShare, change } = design;
  const looks = (reading: Reading, clause: number, aspect: number, lexicon: Lexicon): FeatureGroup[] => {
    const whole = readWhole(reading, POLARITY_BITS);
    const groups = polarityFeatures(reading, whole, lexicon, aspect, clause, POLARITY_BITS);
    return change(groups, reading, clause, aspect);
  };
  const learned = folds.map((which) => {
    const aspects = tables[which];
    const lexicon = lexicons[which];
    if (!aspects || !lexicon) throw new Error(`Fold ${which} has no aspect machines.`);
    const features: FeatureGroup[][] = [];
    const truths: Polarity[] = [];
    const shares: number[] = [];
    const add = (groups: FeatureGroup[], truth: Polarity, share: number) => {
      features.push(groups);
      truths.push(truth);
      shares.push(share);
    };
    comments.forEach(({ labels }, i) => {
      const reading = readings[i];
      if (!reading || fold[i] === which) return;
      for (const { aspect, polarity } of labels) {
        const head = ASPECTS.indexOf(aspect);
        add(looks(reading, loudestClause(reading, aspects, head), head, lexicon), polarity, 1);
      }
    });
    if (mentionShare > 0) {
      for (const { text, marks } of marked) {
        const reading = read(text);
        const spelt = spelling(reading.normalised);
        for (const { mention, polarity } of marks) {
          const at = spelt.indexOf(spelling(normalise(mention)));
          const clause = Math.max(
            0,
            reading.clauses.starts.findLastIndex((start) => start <= at),
          );
          const share = polarity === 'neutral' ? mentionShare / 2 : mentionShare;
          add(looks(reading, clause, WHOLE_CAR, lexicon), polarity, share);
        }
      }
    }
    const rows = packRows(features, POLARITY_BITS);
    const planes = POLARITIES.map((polarity) =>
      train(
        rows,
        truths.map((truth) => truth === polarity),
        machine,
        Float32Array.from(shares),
      ),
    );
    return { aspects, lexicon, table: quantise(POLARITIES, planes, POLARITY_BITS) };
  });
  return (i, head) => {
    const reading = readings[i];
    const by = learned[fold[i] ?? 0];
    if (!reading || !by) return [0, 0, 0];
    const clause = loudestClause(reading, by.aspects, head);
    return scoreGroups(by.table, looks(reading, clause, head, by.lexicon));
  };
}

/** How scores become opinions; the committed rules where an attempt changes none. */
export interface Rules {
  aspects: (scores: readonly number[], i: number) => number[];
  polarity: (scores: readonly number[]) => Polarity;
}

export const RULES: Rules = {
  aspects: (scores) => decideAspects(scores, BENCHMARK_ASPECT_THRESHOLD, true),
  polarity: (scores) => decidePolarity(scores).polarity,
};

export function figuresOf(
  { scores }: AspectRun,
  polarities: PolarityRun | null,
  rules: Rules = RULES,
): CommentFigures {
  const polarity = (i: number, head: number): Polarity =>
    polarities ? rules.polarity(polarities(i, head)) : 'neutral';
  const guesses = comments.map(
    ({ labels }, i): CommentGuess => ({
      opinions: rules.aspects(scores[i] ?? [], i).flatMap((head) => {
        const aspect = ASPECTS[head];
        return aspect ? [{ aspect, polarity: polarity(i, head) }] : [];
      }),
      given: labels.map(({ aspect }) => polarity(i, ASPECTS.indexOf(aspect))),
    }),
  );
  return commentFigures(comments, guesses);
}

/** One line of the table; figures an attempt does not touch are left out. */
export function row(name: string, figures: CommentFigures, polarity = true): void {
  const { tupleF1, aspectMicroF1, polarityMacroF1 } = figures;
  const cells = polarity ? [tupleF1, aspectMicroF1, polarityMacroF1] : ['', aspectMicroF1, ''];
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}

export function heading(title: string): void {
  console.log(
    `\n### ${title}\n\n| design | tuple F1 | aspect micro-F1 | polarity macro-F1 |\n|---|---|---|---|`,
  );
}
