import {
  CALIBRATED,
  type Calibrated,
  type Curve,
  type Curves,
  confidenceOf,
} from '../shared/understanding/confidence.ts';
import type { Model } from '../shared/understanding/model.ts';
import { understandWith } from '../shared/understanding/understand.ts';
import { round } from './count.ts';
import type { Comment, ComplaintTitle } from './datasets.ts';
import type { Post } from './posts.ts';

/** One label said of an unseen text: its score, in thousandths of a margin, and whether it was right. */
export interface Point {
  score: number;
  right: boolean;
}

export type Points = Record<Calibrated, Point[]>;

export const noPoints = (): Points => ({ aspect: [], tone: [], complaint: [], group: [], code: [] });

/** What a model says of texts it has not seen, label by label. An aspect is right with its polarity. */
export function collectPoints(
  points: Points,
  model: Model,
  {
    comments,
    titles,
    posts,
  }: { comments: readonly Comment[]; titles: readonly ComplaintTitle[]; posts: readonly Post[] },
): void {
  const understand = understandWith(model);
  for (const { text, labels } of comments) {
    for (const { aspect, polarity, score } of understand(text).aspects)
      points.aspect.push({
        score,
        right: labels.some((label) => label.aspect === aspect && label.polarity === polarity),
      });
  }
  for (const { text, groups, codes } of titles) {
    const insight = understand(text);
    for (const { group, score } of insight.groups)
      points.group.push({ score, right: groups.includes(group) });
    for (const { code, score } of insight.codes) points.code.push({ score, right: codes.includes(code) });
  }
  for (const { text, tone, complaint } of posts) {
    const insight = understand(text);
    points.tone.push({ score: insight.polarityScore, right: insight.polarity === tone });
    points.complaint.push({
      score: Math.abs(insight.complaintScore),
      right: insight.complaint === complaint,
    });
  }
}

const STEPS = 30;

/**
 * Platt's curve through points by Newton's method on the log likelihood, with his targets (n+1)/(n+2) and 1/(n+2), so that few points
 * never claim certainty (Platt, "Probabilistic outputs for support vector machines", 1999). Four decimals.
 */
export function fitCurve(points: readonly Point[]): Curve {
  const yes = points.filter(({ right }) => right).length;
  const no = points.length - yes;
  const high = (yes + 1) / (yes + 2);
  const low = 1 / (no + 2);
  let slope = 0;
  let offset = Math.log((yes + 1) / (no + 1));
  for (let step = 0; step < STEPS; step++) {
    // Gradient and Hessian; the small diagonal keeps one score for all points solvable.
    let [gs, go, ss, so, oo] = [0, 0, 1e-6, 0, 1e-6];
    for (const { score, right } of points) {
      const x = score / 1000;
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const miss = (right ? high : low) - p;
      const weight = p * (1 - p);
      gs += miss * x;
      go += miss;
      ss += weight * x * x;
      so += weight * x;
      oo += weight;
    }
    const det = ss * oo - so * so;
    slope += (gs * oo - go * so) / det;
    offset += (go * ss - gs * so) / det;
  }
  return { slope: round(slope), offset: round(offset) };
}

export const fitCurves = (points: Points): Curves => ({
  aspect: fitCurve(points.aspect),
  tone: fitCurve(points.tone),
  complaint: fitCurve(points.complaint),
  group: fitCurve(points.group),
  code: fitCurve(points.code),
});

/** One tenth of the labels, by stated confidence: its mean, the share that was right, how many. */
export interface Bin {
  confidence: number;
  right: number;
  n: number;
}

const BINS = 10;

/** Ten bins of about equal size, least sure first; labels equally sure stand in one bin, empty bins are left out. */
export function binsOf(points: readonly Point[], curve: Curve): Bin[] {
  const sorted = points
    .map(({ score, right }) => ({ confidence: confidenceOf(score, curve), right }))
    .toSorted((a, b) => a.confidence - b.confidence);
  const bins = Array.from({ length: BINS }, () => ({ sum: 0, right: 0, n: 0 }));
  let first = 0; // of those as sure as the label at hand
  sorted.forEach(({ confidence, right }, i) => {
    if (confidence !== sorted[first]?.confidence) first = i;
    const bin = bins[Math.floor((first * BINS) / sorted.length)];
    if (!bin) return;
    bin.sum += confidence;
    bin.right += right ? 1 : 0;
    bin.n++;
  });
  return bins
    .filter(({ n }) => n > 0)
    .map(({ sum, right, n }) => ({ confidence: round(sum / n), right: round(right / n), n }));
}

/** Expected calibration error: how far stated confidence is from the share that was right, weighed by how many labels. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { n }) => sum + n, 0);
  return round(
    bins.reduce((sum, { confidence, right, n }) => sum + Math.abs(confidence - right) * n, 0) /
      Math.max(1, all),
  );
}

export type Calibration = Record<Calibrated, Bin[]>;

export function calibrationOf(points: Points, curves: Curves): Calibration {
  const bins = (kind: Calibrated) => binsOf(points[kind], curves[kind]);
  return {
    aspect: bins('aspect'),
    tone: bins('tone'),
    complaint: bins('complaint'),
    group: bins('group'),
    code: bins('code'),
  };
}

/** One line per kind, for a person. */
export const calibrationLines = (calibration: Calibration): string[] =>
  CALIBRATED.map((kind) => `Expected calibration error, ${kind}: ${calibrationError(calibration[kind])}`);
