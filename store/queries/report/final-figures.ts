import type { FinalFigures } from '../../../shared/contract/final-report.ts';
import type { READINGS } from '../../../shared/contract/standing.ts';
import { reputation } from '../../../shared/measures/reputation.ts';
import type { Store } from '../../open.ts';
import type { Period } from '../periods.ts';
import { type Split, splitSums, whole } from './sums.ts';

const EVERYTHING = { topic: 'all', place: undefined, reading: 'raw' } as const;

/** The figures of a series and period that are declared final: of all topics and places, in every reading, as printed. */
export async function figuresNow(store: Store, series: string, period: Period): Promise<FinalFigures> {
  const [split] = await splitSums(store, { series, ...EVERYTHING }, [period]);
  if (!split) throw new Error('No figures came for one period.');
  return figuresOf(split);
}

function figuresOf(split: Split): FinalFigures {
  const of = (reading: (typeof READINGS)[number]) => {
    const sums = whole(split, reading);
    const index = reputation(sums.positives, sums.negatives);
    return {
      heat: Math.round(sums.heat),
      reputation: index === null ? null : Math.round(index),
      negatives: sums.negatives,
      complaints: sums.complaints,
      posts: sums.posts,
    };
  };
  return { raw: of('raw'), distinct: of('distinct'), genuine: of('genuine') };
}
