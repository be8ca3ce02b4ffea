import { allCodes } from '../shared/catalogue/codes.ts';
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
import { type Rows, trainPlane } from './svm.ts';
import { unnamed } from './unnamed.ts';

const GROUP_BITS = 16;
const CODE_BITS = 13;

/** Found by cross-validation; see `trainTilted`. */
const GROUP_MACHINE = { tilt: 0.3, c: 0.4 };

/** Levels of a weight on either side of 0: the fewer, the smaller the packed model. */
const STEPS = 31;
const CODE_STEPS = 15;

/** A code with fewer examples is looked for by its name. */
const LEAST_EXAMPLES = 5;

/** Weights kept per code: the table stays small, and what is left out is one writer's wording. */
const CODE_WEIGHTS = 200;

const SERVICE: readonly Group[] = ['I', 'J', 'K', 'L', 'M', 'N', 'O', 'P'];

type Data = Pick<TrainingData, 'titles' | 'posts'>;

interface Example {
  text: string;
  groups: ReadonlySet<string>;
  /** Null for posts, which know no codes. */
  codes: ReadonlySet<string> | null;
}

/** Titles, and posts that complain of something with a letter. */
function examplesOf({ titles, posts }: Data): Example[] {
  return [
    ...titles.map((title) => ({
      text: unnamed(title),
      groups: new Set(title.groups),
      codes: new Set(title.codes),
    })),
    ...posts
      .filter(({ groups }) => groups.length > 0)
      .map(({ text, groups }) => ({ text, groups: new Set(groups), codes: null })),
  ];
}

/** What the code table calls each code: as good as a title of its group, however rare the code. */
const NAMES: readonly Example[] = allCodes.map(({ code, group, name }) => ({
  text: name.zh,
  groups: new Set([group]),
  codes: new Set([code]),
}));

const rowsOf = (examples: readonly Example[], bits: number): Rows =>
  packRows(
    examples.map(({ text }) => groupFeatures(groupEvidence(plainReading(read(text))), bits)),
    bits,
  );

/** One machine per group A–Q, and one for any service group; the names of the codes teach the groups, too. */
export function fitGroups(data: Data): Table {
  const examples = examplesOf(data);
  const named = [...examples, ...NAMES];
  const rows = rowsOf(named, GROUP_BITS);
  const { tilt, c } = GROUP_MACHINE;
  const plane = (sign: (example: Example, i: number) => number) =>
    trainTilted(rows, Int8Array.from(named, sign), tilt, { c });
  return quantise(
    [...GROUPS, 'service'],
    [
      ...GROUPS.map((group) => plane(({ groups }) => (groups.has(group) ? 1 : -1))),
      // Names of codes are left out here: they cost after-sales 0.003 where a title only hints at the service.
      plane(({ groups }, i) =>
        i >= examples.length ? 0 : SERVICE.some((group) => groups.has(group)) ? 1 : -1,
      ),
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
  const rows = rowsOf(examples, CODE_BITS);
  const planes = heads.map((code) => {
    const signs = Int8Array.from(examples, ({ codes, groups }) => {
      if (codes) return codes.has(code) ? 1 : -1;
      return [...groups].some((group) => code.startsWith(group)) ? 0 : -1;
    });
    return sparse(trainPlane(rows, signs, { c: 1 }), CODE_WEIGHTS);
  });
  return quantise(heads, planes, CODE_BITS, CODE_STEPS);
}
