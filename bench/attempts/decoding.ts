import { decideAspects } from '../../shared/understanding/decisions.ts';
import { ASPECTS, type Polarity } from '../../shared/understanding/insight.ts';
import { FOLDS } from '../../training/folds.ts';
import { type AspectRun, comments, figuresOf, fold, heading, type PolarityRun, RULES, row } from './lab.ts';

const CUTS = [-300, -250, -200, -150, -100, -50, 0];

const chance = (score: number): number => 1 / (1 + Math.exp(-(2.5 * score) / 1000));

/** The highest of three with something added to negative and positive. */
const tilted =
  (negative: number, positive: number) =>
  ([bad = 0, plain = 0, good = 0]: readonly number[]): Polarity => {
    if (bad + negative > plain && bad + negative >= good + positive) return 'negative';
    return good + positive > plain ? 'positive' : 'neutral';
  };

/** For each aspect the cut that is best for its own F1 in the other four folds. */
function ownCuts({ scores }: AspectRun, which: number): number[] {
  return ASPECTS.map((aspect, head) => {
    let best = 0;
    let chosen = 0;
    for (const cut of CUTS) {
      let hits = 0;
      let both = 0;
      comments.forEach(({ labels }, i) => {
        if (fold[i] === which) return;
        const truly = labels.some((label) => label.aspect === aspect);
        const said = (scores[i]?.[head] ?? 0) > cut;
        if (truly && said) hits++;
        both += Number(truly) + Number(said);
      });
      if ((2 * hits) / both > best) {
        best = (2 * hits) / both;
        chosen = cut;
      }
    }
    return chosen;
  });
}

/** Other rules on the committed scores; what a rule must choose it chooses on the other folds. */
export function decoding(aspects: AspectRun, polarities: PolarityRun): void {
  heading('Decoding');
  for (const cut of [-200, -150, 0]) {
    const rules = { ...RULES, aspects: (scores: readonly number[]) => decideAspects(scores, cut, true) };
    row(`aspects above ${cut}`, figuresOf(aspects, polarities, rules));
  }
  const cuts = Array.from({ length: FOLDS }, (_, which) => ownCuts(aspects, which));
  row(
    'each aspect above its own cut',
    figuresOf(aspects, polarities, {
      ...RULES,
      aspects: (scores, i) => {
        const own = cuts[fold[i] ?? 0] ?? [];
        return decideAspects(
          scores.map((score, head) => score - (own[head] ?? 0)),
          0,
          true,
        );
      },
    }),
  );
  for (const [negative, positive] of [
    [0, 0],
    [100, 0],
    [200, 150],
    [400, 350],
  ] as const) {
    const rules = { ...RULES, polarity: tilted(negative, positive) };
    row(`negative +${negative}, positive +${positive}`, figuresOf(aspects, polarities, rules));
  }
  for (const least of [0.25, 0.3, 0.35]) {
    const joint = (scores: readonly number[], i: number): number[] => {
      const sure = scores.map((score, head) => {
        if (score < -600) return 0;
        const [bad = 0, plain = 0, good = 0] = polarities(i, head).map(chance);
        return (chance(score) * Math.max(bad, plain, good)) / Math.max(bad + plain + good, 1e-9);
      });
      const heads = sure.flatMap((value, head) => (value > least ? [head] : []));
      return heads.length > 0 ? heads : decideAspects(scores, 10_000, true);
    };
    row(
      `aspect × polarity chance above ${least}`,
      figuresOf(aspects, polarities, { ...RULES, aspects: joint }),
    );
  }
}
