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
    relevance: { relevance: 'car', confidence: 1 },
    polarityScore: 1,
    polarityConfidence: 1,
    aspects: has('[动力]')
      ? [{ aspect: '动力', polarity: 'negative', score: 1, confidence: 1, span: at('[动力]') }]
      : [],
    complaint: has('[complaint]'),
    complaintScore: 1,
    complaintConfidence: 1,
    codes: [],
    groups: groups.map((group) => ({ group, score: 1, confidence: 1, span: at(`[${group}]`) })),
    topics: (['noise', 'engine', 'afterSales'] as const).filter((topic) => has(`[${topic}]`)),
    noise: has('[noise]') ? [at('[noise]')] : [],
    faults: [...text.matchAll(/\[([a-z]+:[a-z]+)\]/g)].flatMap(([mark, key = '']) => {
      const fault = parseFaultKey(key);
      return fault ? [{ ...fault, condition: null, confidence: 1, span: at(mark) }] : [];
    }),
    parts: [],
    series: findSeries(text).map((named) => ({ ...named, polarity: 'neutral', confidence: 1 })),
    brands: [],
    intents: [],
    conduct: [],
    hazards: has('[fire]') ? [{ hazard: 'fire', confidence: 1, span: at('[fire]') }] : [],
    facts: has('[4S]')
      ? [{ kind: 'repairs', count: 4, bound: 'exact', confidence: 1, span: at('[4S]') }]
      : [],
  };
};
