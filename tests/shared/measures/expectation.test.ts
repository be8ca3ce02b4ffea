import { expect, test } from 'vitest';
import { mood, spikeVerdict } from '../../../shared/measures/attention-and-mouth.ts';
import { expectation, poissonLlr } from '../../../shared/measures/expectation.ts';
import { season } from '../../../shared/measures/season.ts';

test('the log-likelihood ratios of the notes', () => {
  expect(poissonLlr(276, 147)).toBeCloseTo(44.87, 2);
  expect(poissonLlr(276, 211.68)).toBeCloseTo(8.91, 2);
  expect(poissonLlr(41, 1)).toBeCloseTo(112.26, 2);
  expect(poissonLlr(3, 5)).toBe(0);
});

test('147 negatives at 1.44 times the heat are 212; 276 are 1.30 times as many', () => {
  const found = expectation({ heat: 2666, negatives: 276 }, { heat: 1851, negatives: 147 });
  expect(Math.round(found?.expected ?? 0)).toBe(212);
  expect(found?.ratio).toBeCloseTo(1.3, 2);
  expect(expectation({ heat: 10, negatives: 1 }, { heat: 0, negatives: 0 })).toBeNull();
});

test('more talk that is worse talk is told from more talk', () => {
  const base = { heat: 1851, reputation: 47, opinions: 277 };
  expect(mood({ heat: 2666, reputation: 45, opinions: 501 }, base)).toBe('attentionUpMouthDown');
  expect(mood({ heat: 2666, reputation: 46, opinions: 501 }, base)).toBe('level');
  expect(mood({ heat: 2666, reputation: 50, opinions: 501 }, base)).toBe('bothUp');
  expect(mood({ heat: 2666, reputation: null, opinions: 0 }, base)).toBeNull();
  expect(mood({ heat: 2666, reputation: 10, opinions: 9 }, base)).toBeNull();
});

test('an article is attention as long as complaints stay, a defect when they rise, too', () => {
  const before = { heatBefore: 560, daysBefore: 56, complaintsBefore: 14 };
  const days = { heat: 400, days: 10 };
  expect(spikeVerdict({ ...before, ...days, complaints: 3 })?.verdict).toBe('attention');
  expect(spikeVerdict({ ...before, ...days, complaints: 20 })?.verdict).toBe('defect');
  expect(spikeVerdict({ ...before, heat: 110, days: 10, complaints: 3 })?.verdict).toBe('quiet');
  expect(spikeVerdict({ ...before, ...days, complaints: 3, heatBefore: 0 })).toBeNull();
});

test('a rise that came in every year known is the season; one above it, or in no year, is not', () => {
  const heat = { heat: 100, heatBefore: [100, 100, 100] };
  const now = { seen: 60, before: [20, 20, 20], ...heat };
  const winter = { seen: 58, before: [20, 20, 20], ...heat };
  const calm = { seen: 20, before: [20, 20, 20], ...heat };
  expect(season(now, [winter, winter])).toMatchObject({ verdict: 'within', years: 2, rose: 2 });
  expect(season({ ...now, seen: 120 }, [winter])).toMatchObject({ verdict: 'beyond' });
  expect(season(now, [winter, calm])).toMatchObject({ verdict: 'noRise', rose: 1 });
  expect(season({ ...now, seen: 21 }, [winter])).toMatchObject({ verdict: 'noRise' });
  expect(season(now, [])).toBeNull();
  expect(season(now, [{ ...winter, heat: 0 }])).toBeNull();
});
