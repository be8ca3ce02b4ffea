import { readFileSync } from 'node:fs';
import { aspectFeatures } from '../../shared/understanding/aspects.ts';
import { BENCHMARK_ASPECT_THRESHOLD, decideAspects } from '../../shared/understanding/decisions.ts';
import { read } from '../../shared/understanding/reading.ts';
import { scoreGroups } from '../../shared/understanding/table.ts';
import {
  ASPECT_BITS,
  type AspectRun,
  aspectRun,
  COMMITTED,
  figuresOf,
  heading,
  polarityRun,
  row,
} from './lab.ts';

const UNLABELLED = '../shared/data/unlabelled/comments.txt';

/** Learning from other texts: mentions of cars with their polarity, and comments nobody labelled. */
export function transfer(aspects: AspectRun): void {
  heading('Other texts');
  for (const mentionShare of [0, 0.1, 1]) {
    const run = polarityRun(aspects, { ...COMMITTED, mentionShare });
    row(`polarity: a mention counts ${mentionShare} (committed 0.3)`, figuresOf(aspects, run));
  }
  const texts = readFileSync(UNLABELLED, 'utf8').split(/\r?\n/).filter(Boolean);
  const features = texts.map((text) => aspectFeatures(read(text), ASPECT_BITS));
  for (const share of [0.1, 0.5]) {
    const run = aspectRun({ tilt: 0.7, c: 0.2 }, undefined, (which) => {
      const table = aspects.tables[which];
      const heads = features.map((groups) =>
        table ? decideAspects(scoreGroups(table, groups), BENCHMARK_ASPECT_THRESHOLD, true) : [],
      );
      return { features, heads, share };
    });
    row(
      `aspects: taught itself on ${texts.length} unlabelled comments at ${share}`,
      figuresOf(run, null),
      false,
    );
  }
}
