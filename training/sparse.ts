import type { Plane } from './svm.ts';

/** The plane with only its `most` heaviest weights, ties to the lower bucket. */
export function sparse({ weights, bias }: Plane, most: number): Plane {
  const order = [...weights.keys()]
    .filter((bucket) => weights[bucket] !== 0)
    .sort((a, b) => Math.abs(weights[b] ?? 0) - Math.abs(weights[a] ?? 0) || a - b);
  const kept = new Float32Array(weights.length);
  for (const bucket of order.slice(0, most)) kept[bucket] = weights[bucket] ?? 0;
  return { weights: kept, bias };
}
