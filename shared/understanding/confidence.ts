/** How often a label with some score is right: 1 / (1 + e^-(slope · score / 1000 + offset)), Platt's curve. */
export interface Curve {
  slope: number;
  offset: number;
}

/** Four decimals, since engines differ in the last digits of `exp`. */
export const rounded = (confidence: number): number => Math.round(confidence * 10_000) / 10_000;

export function confidenceOf(score: number, { slope, offset }: Curve): number {
  return rounded(1 / (1 + Math.exp(-((slope * score) / 1000 + offset))));
}
