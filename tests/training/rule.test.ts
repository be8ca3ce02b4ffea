import { describe, expect, test } from 'vitest';
import type { Measures } from '../../training/bootstrap.ts';
import { judge } from '../../training/rule.ts';

const measured = (values: Record<string, number>, half = 0.01): Measures =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, low: value - half, high: value + half }]),
  );
const COMMITTED = measured({ tuple: 0.64, tone: 0.77, complaint: 0.79 });

describe('the rule by which a model is replaced', () => {
  test('yes: one figure falls within chance and the mean rises', () => {
    const verdict = judge(COMMITTED, measured({ tuple: 0.66, tone: 0.765, complaint: 0.79 }));
    expect(verdict).toMatchObject({ replace: true, why: expect.stringContaining('mean rises by 0.005') });
    expect(verdict.compared.map(({ outcome }) => outcome)).toEqual(['rose', 'held', 'held']);
  });

  test('no: one figure falls beyond chance, however much the others gain', () => {
    const verdict = judge(COMMITTED, measured({ tuple: 0.9, tone: 0.9, complaint: 0.77 }));
    expect(verdict).toMatchObject({
      replace: false,
      why: 'complaint falls from 0.79 to 0.77, more than its margin of chance 0.01.',
    });
  });

  test('no: every fall is within chance, but they add up', () => {
    const verdict = judge(COMMITTED, measured({ tuple: 0.641, tone: 0.765, complaint: 0.785 }));
    expect(verdict).toMatchObject({ replace: false, why: expect.stringContaining('does not rise (-0.003)') });
  });

  test('no: the same figures again gain nothing', () => {
    expect(judge(COMMITTED, COMMITTED).replace).toBe(false);
  });

  test('no: better figures, but less agreement with what people corrected', () => {
    const better = measured({ tuple: 0.66, tone: 0.78, complaint: 0.8 });
    const people = (right: number) => ({ committed: { right: 30, of: 40 }, candidate: { right, of: 40 } });
    expect(judge(COMMITTED, better, people(29))).toMatchObject({
      replace: false,
      why: expect.stringContaining('29 of 40 labels, before 30 of 40'),
    });
    expect(judge(COMMITTED, better, people(30)).replace).toBe(true);
  });

  test('a figure only one of them has is not compared; without any in common nothing is replaced', () => {
    expect(judge(COMMITTED, measured({ tuple: 0.66, fault: 0.1 })).compared).toHaveLength(1);
    expect(judge(COMMITTED, measured({ fault: 0.9 })).replace).toBe(false);
  });

  test('a report written before intervals were is judged by the margins of the candidate', () => {
    const bare = measured({ tuple: 0.64 }, 0);
    expect(judge(bare, measured({ tuple: 0.635 })).compared[0]).toMatchObject({
      margin: 0.01,
      outcome: 'held',
    });
  });
});
