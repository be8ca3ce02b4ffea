import { aspectFeatures } from '../../shared/understanding/aspects.ts';
import { mix } from '../../shared/understanding/grams.ts';
import { spelling } from '../../shared/understanding/normalise.ts';
import { distinct, type Reading } from '../../shared/understanding/reading.ts';
import type { FeatureGroup } from '../../shared/understanding/table.ts';
import {
  ASPECT_BITS,
  type AspectRun,
  aspectRun,
  COMMITTED,
  figuresOf,
  heading,
  POLARITY_BITS,
  polarityRun,
  row,
} from './lab.ts';

const COMPARED = [
  /比[^,。]{0,12}(?:强|好|大|省|便宜|快|稳)/,
  /比[^,。]{0,12}(?:差|小|贵|费|慢|弱)/,
  /不如|不及|比不[上了]/,
  /没有?[^,。]{0,8}(?:好|强|大|快)/,
  /最(?:好|强|大|差|烂)/,
  /要是|如果|希望|就好了/,
  /但是?|不过|可惜|就是/,
];

function compared({ normalised, clauses }: Reading, clause: number, aspect: number): FeatureGroup {
  const text = spelling(normalised).slice(clauses.starts[clause] ?? 0, clauses.ends[clause] ?? 0);
  const buckets = distinct((add) => {
    COMPARED.forEach((pattern, which) => {
      if (!pattern.test(text)) return;
      add(mix(which, 0x701) >>> (32 - POLARITY_BITS));
      add(mix(which * 16 + aspect, 0x702) >>> (32 - POLARITY_BITS));
    });
  });
  return { buckets, weight: 0.3 };
}

/** A second machine on the first one's scores; features of comparison; where in the text the clause stands. */
export function secondLook(aspects: AspectRun): void {
  heading('Second look');
  for (const weight of [0.2, 0.4]) {
    const steps = (i: number): FeatureGroup => ({
      buckets: distinct((add) => {
        aspects.scores[i]?.forEach((score, head) => {
          const step = Math.max(-6, Math.min(6, Math.round(score / 200)));
          add(mix(head * 16 + step + 6, 0x703) >>> (32 - ASPECT_BITS));
        });
      }),
      weight,
    });
    const run = aspectRun({ tilt: 0.7, c: 0.2 }, (reading, i) => [
      ...aspectFeatures(reading, ASPECT_BITS),
      steps(i),
    ]);
    row(`aspects: stacked on ten out-of-fold scores at ${weight}`, figuresOf(run, null), false);
  }
  const withComparison = polarityRun(aspects, {
    ...COMMITTED,
    change: (groups, reading, clause, aspect) => [...groups, compared(reading, clause, aspect)],
  });
  row('polarity: comparisons, wishes and turns in the clause', figuresOf(aspects, withComparison));
  const withPlace = polarityRun(aspects, {
    ...COMMITTED,
    change: (groups, { clauses }, clause) => {
      const last = clauses.starts.length - 1;
      const place = (clause === 0 ? 1 : 0) + (clause === last ? 2 : 0);
      return [...groups, { buckets: [mix(place, 0x704) >>> (32 - POLARITY_BITS)], weight: 0.2 }];
    },
  });
  row('polarity: first or last clause', figuresOf(aspects, withPlace));
}
