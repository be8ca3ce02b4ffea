/** Counts of one yes/no question; F1 = 2·hits / (said + true), 0 when neither was ever yes. */
export class Count {
  hits = 0;
  said = 0;
  truly = 0;

  add(said: boolean, truly: boolean): void {
    if (said) this.said++;
    if (truly) this.truly++;
    if (said && truly) this.hits++;
  }

  /** Of those said, how many truly are; 1 when nothing was said, as nothing was said wrongly. */
  get precision(): number {
    return this.said === 0 ? 1 : this.hits / this.said;
  }

  /** Of those that truly are, how many were said; 1 when there are none. */
  get recall(): number {
    return this.truly === 0 ? 1 : this.hits / this.truly;
  }

  get f1(): number {
    return this.said + this.truly === 0 ? 0 : (2 * this.hits) / (this.said + this.truly);
  }
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Four decimals are what the test sizes can carry. */
export const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** F1 over several questions together. */
export const micro = (counts: readonly Count[]): number => {
  const all = new Count();
  for (const { hits, said, truly } of counts) {
    all.hits += hits;
    all.said += said;
    all.truly += truly;
  }
  return all.f1;
};
