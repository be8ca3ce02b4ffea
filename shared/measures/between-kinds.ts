/**
 * How unlike kinds of posts are read: the share ρ (0 to 1) of the spread of the answers that lies between kinds. 0: all kinds are read
 * alike and differ by chance only.
 *
 * Formula: intraclass correlation by analysis of variance, for answers of several classes summed over the classes:
 * ρ = (MSB − MSW) / (MSB + (n₀ − 1)·MSW), not below 0, with n₀ = (N − Σnᵢ²/N) / (K − 1).
 * Source: Fleiss 1981; compared with others in Ridout, Demétrio & Firth 1999, Biometrics 55.
 *
 * `kinds[i][s]`: how many posts of kind i, all of one truth, were read as class s.
 */
export function betweenKinds(kinds: readonly (readonly number[])[]): number {
  const seen = kinds.map((row) => ({ row, n: sum(row) })).filter(({ n }) => n > 0);
  const total = sum(seen.map(({ n }) => n));
  if (seen.length < 2 || total <= seen.length) return 0;
  let between = 0;
  let inside = 0;
  const classes = seen[0]?.row.length ?? 0;
  for (let s = 0; s < classes; s++) {
    const share = sum(seen.map(({ row }) => row[s] ?? 0)) / total;
    for (const { row, n } of seen) {
      const own = (row[s] ?? 0) / n;
      between += n * (own - share) ** 2;
      inside += n * own * (1 - own);
    }
  }
  const meanBetween = between / (seen.length - 1);
  const meanInside = inside / (total - seen.length);
  const typical = (total - sum(seen.map(({ n }) => n * n)) / total) / (seen.length - 1);
  const whole = meanBetween + (typical - 1) * meanInside;
  return whole > 0 ? Math.max(0, (meanBetween - meanInside) / whole) : 0;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
