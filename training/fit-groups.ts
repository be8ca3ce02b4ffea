import { textFeatures } from '../shared/understanding/aspects.ts';
import { plainReading } from '../shared/understanding/complaint.ts';
import { GROUPS } from '../shared/understanding/insight.ts';
import { read } from '../shared/understanding/reading.ts';
import type { Table } from '../shared/understanding/table.ts';
import { packRows } from './pack-rows.ts';
import { quantise } from './quantise.ts';
import type { TrainingData } from './sources.ts';
import { trainPlane } from './svm.ts';
import { unnamed } from './unnamed.ts';

const GROUP_BITS = 14;

/** One machine per group A–Q, from complaint titles and from posts that complain of something with a letter. */
export function fitGroups({ titles, posts }: Pick<TrainingData, 'titles' | 'posts'>): Table {
  const examples = [
    ...titles.map((title) => ({ text: unnamed(title), groups: new Set(title.groups) })),
    ...posts
      .filter(({ groups }) => groups.length > 0)
      .map(({ text, groups }) => ({ text, groups: new Set(groups) })),
  ];
  const rows = packRows(
    examples.map(({ text }) => textFeatures(plainReading(read(text)), GROUP_BITS)),
    GROUP_BITS,
  );
  const planes = GROUPS.map((group) =>
    trainPlane(
      rows,
      Int8Array.from(examples, ({ groups }) => (groups.has(group) ? 1 : -1)),
      { c: 1 },
    ),
  );
  return quantise(GROUPS, planes, GROUP_BITS);
}
