import { plainReading } from '../shared/understanding/complaint.ts';
import { groupEvidence, groupFeatures } from '../shared/understanding/group-features.ts';
import { GROUPS, type Group } from '../shared/understanding/insight.ts';
import { read } from '../shared/understanding/reading.ts';
import type { Table } from '../shared/understanding/table.ts';
import { packRows } from './pack-rows.ts';
import { quantise } from './quantise.ts';
import { trainTilted } from './ratios.ts';
import type { TrainingData } from './sources.ts';
import { sparse } from './sparse.ts';
import { trainPlane } from './svm.ts';
import { unnamed } from './unnamed.ts';

const GROUP_BITS = 16;
const CODE_BITS = 13;

/** Found by cross-validation; see `trainTilted`. */
const GROUP_MACHINE = { tilt: 0.3, c: 0.3 };

/** Levels of a weight on either side of 0: the fewer, the smaller the packed model. */
const STEPS = 31;
const CODE_STEPS = 15;

/** A code with fewer examples is looked for by its name. */
const LEAST_EXAMPLES = 5;

/** Weights kept per code: the table stays small, and what is left out is one writer's wording. */
const CODE_WEIGHTS = 200;

const SERVICE: readonly Group[] = ['I', 'J', 'K', 'L', 'M', 'N', 'O', 'P'];

type Data = Pick<TrainingData, 'titles' | 'posts'>;

/** Titles, and posts that complain of something with a letter; only titles know their codes. */
function examplesOf({ titles, posts }: Data) {
  const examples = [
    ...titles.map((title) => ({
      text: unnamed(title),
      groups: new Set(title.groups),
      codes: new Set(title.codes),
    })),
    ...posts
      .filter(({ groups }) => groups.length > 0)
      .map(({ text, groups }) => ({ text, groups: new Set(groups), codes: null })),
  ];
  return examples.map((example) => ({
    ...example,
    evidence: groupEvidence(plainReading(read(example.text))),
  }));
}

/** One machine per group A–Q, and one for any service group. */
export function fitGroups(data: Data): Table {
  const examples = examplesOf(data);
  const rows = packRows(
    examples.map(({ evidence }) => groupFeatures(evidence, GROUP_BITS)),
    GROUP_BITS,
  );
  const plane = (yes: (groups: ReadonlySet<Group>) => boolean) =>
    trainTilted(
      rows,
      Int8Array.from(examples, ({ groups }) => (yes(groups) ? 1 : -1)),
      GROUP_MACHINE.tilt,
      { c: GROUP_MACHINE.c },
    );
  return quantise(
    [...GROUPS, 'service'],
    [
      ...GROUPS.map((group) => plane((groups) => groups.has(group))),
      plane((groups) => SERVICE.some((group) => groups.has(group))),
    ],
    GROUP_BITS,
    STEPS,
  );
}

/** One machine per code with enough examples. A post of the code's group says nothing, as it may be any code of it. */
export function fitCodes(data: Data): Table {
  const examples = examplesOf(data);
  const counts = new Map<string, number>();
  for (const { codes } of examples)
    for (const code of codes ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  const heads = [...counts].flatMap(([code, count]) => (count >= LEAST_EXAMPLES ? [code] : [])).sort();
  const rows = packRows(
    examples.map(({ evidence }) => groupFeatures(evidence, CODE_BITS)),
    CODE_BITS,
  );
  const planes = heads.map((code) => {
    const signs = Int8Array.from(examples, ({ codes, groups }) => {
      if (codes) return codes.has(code) ? 1 : -1;
      return [...groups].some((group) => code.startsWith(group)) ? 0 : -1;
    });
    return sparse(trainPlane(rows, signs, { c: 1 }), CODE_WEIGHTS);
  });
  return quantise(heads, planes, CODE_BITS, CODE_STEPS);
}
