/** How often a label with some score is right: 1 / (1 + e^-(slope · score / 1000 + offset)), Platt's curve. */
export interface Curve {
  slope: number;
  offset: number;
}

/** Kinds of label that state a confidence from a score, each with a curve of its own, learned from cross-validation. */
export const CALIBRATED = ['aspect', 'tone', 'complaint', 'group', 'code'] as const;
export type Calibrated = (typeof CALIBRATED)[number];
export type Curves = Readonly<Record<Calibrated, Curve>>;

/** Four decimals, since engines differ in the last digits of `exp`. */
export const rounded = (confidence: number): number => Math.round(confidence * 10_000) / 10_000;

export function confidenceOf(score: number, { slope, offset }: Curve): number {
  return rounded(1 / (1 + Math.exp(-((slope * score) / 1000 + offset))));
}
