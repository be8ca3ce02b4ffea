import { parseFaultKey } from '../../shared/catalogue/faults.ts';
import { findSeries } from '../../shared/catalogue/find-series.ts';
import type { Insight, Understand } from '../../shared/understanding/insight.ts';

/** Labels a test can foresee: marks such as [neg] [complaint] [noise] [A] [noise:clutch] in the text say what it is. */
export const labelByMarks: Understand = (text): Insight => {
  const at = (mark: string) => ({ start: text.indexOf(mark), end: text.indexOf(mark) + mark.length });
  const has = (mark: string) => text.includes(mark);
  const groups = (['A', 'B', 'P'] as const).filter((group) => has(`[${group}]`));
  return {
    version: 'marks',
    language: 'zh',
    polarity: has('[neg]') ? 'negative' : has('[pos]') ? 'positive' : 'neutral',
    polarityScore: 1,
    aspects: has('[动力]') ? [{ aspect: '动力', polarity: 'negative', score: 1, span: at('[动力]') }] : [],
    complaint: has('[complaint]'),
    complaintScore: 1,
    groups: groups.map((group) => ({ group, score: 1, span: at(`[${group}]`) })),
    topics: (['noise', 'engine', 'afterSales'] as const).filter((topic) => has(`[${topic}]`)),
    noise: has('[noise]') ? [at('[noise]')] : [],
    faults: [...text.matchAll(/\[([a-z]+:[a-z]+)\]/g)].flatMap(([mark, key = '']) => {
      const fault = parseFaultKey(key);
      return fault ? [{ ...fault, condition: null, span: at(mark) }] : [];
    }),
    series: findSeries(text).map(({ series, written, span }) => ({ series, written, span })),
  };
};
