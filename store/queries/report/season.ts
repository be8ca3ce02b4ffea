import type { Report } from '../../../shared/contract/report.ts';
import type { PostsBehind } from '../../../shared/contract/report-query.ts';
import type { Reading } from '../../../shared/contract/standing.ts';
import { season } from '../../../shared/measures/season.ts';
import { type PeriodSums, type Split, whole } from './sums.ts';
import { BEFORE } from './windows.ts';

/** Whether negatives and complaints rose as every year; `split` as `windowsOf` lists the periods, year after year. */
export function seasonOf(split: readonly Split[], reading: Reading, behind: PostsBehind): Report['season'] {
  const sums = split.map((each) => whole(each, reading));
  const years = Array.from({ length: sums.length / (BEFORE + 1) }, (_, n) =>
    sums.slice(n * (BEFORE + 1), (n + 1) * (BEFORE + 1)),
  );
  return (['negatives', 'complaints'] as const).flatMap((measure) => {
    const [now, ...earlier] = years.map((row) => countsOf(row, measure));
    const found = now && season(now, earlier);
    if (!now || !found) return [];
    return [
      {
        measure,
        seen: now.seen,
        expected: Math.round(found.expected * 10) / 10,
        llr: Math.round(found.llr * 100) / 100,
        before: now.before[0] ?? 0,
        lastYear: earlier[0]?.seen ?? 0,
        years: found.years,
        rose: found.rose,
        verdict: found.verdict,
        posts: { ...behind, measure },
      },
    ];
  });
}

function countsOf(row: readonly PeriodSums[], measure: 'negatives' | 'complaints') {
  const [first, ...before] = row;
  return {
    seen: first?.[measure] ?? 0,
    before: before.map((each) => each[measure]),
    heat: first?.heat ?? 0,
    heatBefore: before.map(({ heat }) => heat),
  };
}
