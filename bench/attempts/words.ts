import { aspectFeatures, textFeatures } from '../../shared/understanding/aspects.ts';
import { mix } from '../../shared/understanding/grams.ts';
import { distinct, type Reading } from '../../shared/understanding/reading.ts';
import type { FeatureGroup } from '../../shared/understanding/table.ts';
import { OPINION_WORDS } from '../../shared/understanding/words/opinion-words.ts';
import { wordAt } from '../../shared/understanding/words/word-list.ts';
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

/** Places of the word features among those of `polarityFeatures`. */
const KINDS = { meanings: 4, 'meanings anywhere': 5, 'single opinion words': 6 };

function meanings({ normalised: { units, length } }: Reading): FeatureGroup {
  const buckets = distinct((add) => {
    for (let i = 0; i < length; ) {
      const found = wordAt(OPINION_WORDS, units, i, length);
      for (const meaning of found?.value.meanings ?? []) add(mix(meaning, 0x602) >>> (32 - ASPECT_BITS));
      i += found?.units.length ?? 1;
    }
  });
  return { buckets, weight: 0.3 };
}

/** What the hand-written word lists bring, one by one. */
export function words(aspects: AspectRun): void {
  heading('Word lists');
  const machine = { tilt: 0.7, c: 0.2 };
  const without = aspectRun(machine, (reading) => textFeatures(reading, ASPECT_BITS));
  row('aspects: without the names of things', figuresOf(without, null), false);
  const more = aspectRun(machine, (reading) => [...aspectFeatures(reading, ASPECT_BITS), meanings(reading)]);
  row('aspects: with meanings of opinion words too', figuresOf(more, null), false);
  for (const [name, place] of Object.entries(KINDS)) {
    const change = (groups: FeatureGroup[]) => groups.filter((_, k) => k !== place);
    row(`polarity: without ${name}`, figuresOf(aspects, polarityRun(aspects, { ...COMMITTED, change })));
  }
  const change = (groups: FeatureGroup[]) => groups.filter((_, k) => !Object.values(KINDS).includes(k));
  row('polarity: without any of them', figuresOf(aspects, polarityRun(aspects, { ...COMMITTED, change })));
}
