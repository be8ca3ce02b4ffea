import { expect, test } from 'vitest';
import {
  correctForDelay,
  delayShares,
  type Report,
} from '../../../../shared/measures/signals/reporting-delay.ts';

/** Ten incidents a week for 30 weeks: half reported at once, three after a week, two after four weeks; known until week 29. */
const NOW = 29;
const reports: Report[] = Array.from({ length: 30 }, (_, incident) =>
  [0, 0, 0, 0, 0, 1, 1, 1, 4, 4].map((delay) => ({ incident, reported: incident + delay })),
).flat();

test('delays are learned without favouring short ones, though late reports of late incidents are not there yet', () => {
  const shares = delayShares(reports, NOW, 6);
  [0.5, 0.8, 0.8, 0.8, 1, 1, 1].forEach((share, delay) => void expect(shares[delay]).toBeCloseTo(share, 6));
});

test('plain counting of the same reports would say that more is reported at once', () => {
  const fast = reports.map(({ incident, reported }) => ({
    incident: incident + 26,
    reported: reported + 26,
  }));
  const known = fast.filter(({ reported }) => reported <= NOW);
  const plain = known.filter(({ incident, reported }) => incident === reported).length / known.length;
  expect(plain).toBeGreaterThan(0.55);
  // Nobody can have reported after four weeks yet: what is known is the share of those within three.
  expect(delayShares(fast, NOW, 3)[0]).toBeCloseTo(5 / 8, 6);
});

test('recent weeks are raised to what they will hold, with an interval that says how unsure that is', () => {
  const shares = delayShares(reports, NOW, 6);
  const known = Array.from(
    { length: 30 },
    (_, week) => reports.filter(({ incident, reported }) => incident === week && reported <= NOW).length,
  );
  expect(known.slice(-3)).toEqual([8, 8, 5]);
  const corrected = correctForDelay(known, shares);
  for (const week of corrected) expect(week.incidents).toBeCloseTo(10, 6);
  const [old, latest] = [corrected[10], corrected[29]];
  expect((latest?.high ?? 0) - (latest?.low ?? 0)).toBeGreaterThan((old?.high ?? 0) - (old?.low ?? 0));
});

test('what is hardly reported yet is raised five times at most, and says so', () => {
  expect(correctForDelay([2], [0.05])[0]).toMatchObject({ incidents: 10, capped: true });
  expect(correctForDelay([2], [0.5])[0]).toMatchObject({ incidents: 4, capped: false });
});
