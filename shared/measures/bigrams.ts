import type { Normalised } from '../understanding/normalise.ts';

/** A sparse vector of length 1 (or empty): terms and their weights, side by side. */
export interface Vector {
  terms: Int32Array;
  weights: Float64Array;
}

const isLetter = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x3400 && unit <= 0x9fff);

/**
 * Tf-idf vectors of the character bigrams of some texts; letters, digits and Chinese characters count, nothing across other signs.
 * Formula: weight = (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1), each vector scaled to length 1. Source: Salton & Buckley 1988, smoothed idf.
 */
export function bigramVectors(texts: readonly Normalised[]): { vectors: Vector[]; terms: number } {
  const numbers = new Map<number, number>();
  const documents: number[] = [];
  const counts = texts.map(({ units, length }) => {
    const count = new Map<number, number>();
    for (let i = 1; i < length; i++) {
      const first = units[i - 1] ?? 0;
      const second = units[i] ?? 0;
      if (!isLetter(first) || !isLetter(second)) continue;
      const bigram = first * 0x10000 + second;
      let term = numbers.get(bigram);
      if (term === undefined) {
        term = numbers.size;
        numbers.set(bigram, term);
        documents.push(0);
      }
      const seen = count.get(term) ?? 0;
      if (seen === 0) documents[term] = (documents[term] ?? 0) + 1;
      count.set(term, seen + 1);
    }
    return count;
  });
  const vectors = counts.map((count): Vector => {
    const terms = Int32Array.from(count.keys());
    const weights = Float64Array.from(count, ([term, tf]) => {
      const idf = Math.log((1 + texts.length) / (1 + (documents[term] ?? 0))) + 1;
      return (1 + Math.log(tf)) * idf;
    });
    const size = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
    return { terms, weights: weights.map((weight) => weight / size) };
  });
  return { vectors, terms: numbers.size };
}

/** The dot product with a dense vector over all terms. */
export function similarity({ terms, weights }: Vector, dense: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += (weights[i] ?? 0) * (dense[terms[i] ?? 0] ?? 0);
  return sum;
}
