import { describe, expect, it } from 'vitest';
import {
  complaintError,
  type MeasuredKind,
  reputationError,
  toneError,
} from '../../../shared/measures/reading-error.ts';
import { reputation } from '../../../shared/measures/reputation.ts';
import { POLARITIES, type Polarity } from '../../../shared/understanding/insight.ts';

type Tones = Record<Polarity, number>;

const complaints = { yes: { yes: 80, no: 20 }, no: { yes: 10, no: 90 } };
const measuredAs = (tone: Record<Polarity, Tones>): MeasuredKind => ({
  kind: 'a',
  forum: true,
  tone,
  complaint: complaints,
});
const asked = (complaint: MeasuredKind['complaint']): MeasuredKind => ({
  kind: 'a',
  forum: true,
  tone: exact,
  complaint,
});

const exact: Record<Polarity, Tones> = {
  negative: { negative: 1e7, neutral: 0, positive: 0 },
  neutral: { negative: 0, neutral: 1e7, positive: 0 },
  positive: { negative: 0, neutral: 0, positive: 1e7 },
};

const perfect = [measuredAs(exact)];

/** A small seeded generator (mulberry32), so that the simulation is the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const rates: Record<Polarity, Tones> = {
  negative: { negative: 0.82, neutral: 0.13, positive: 0.05 },
  neutral: { negative: 0.12, neutral: 0.77, positive: 0.11 },
  positive: { negative: 0.09, neutral: 0.22, positive: 0.69 },
};

/** Reads so many posts of each tone with these rates: [truth][said]. */
function reads(random: () => number, truth: Tones): Record<Polarity, Tones> {
  const of = (tone: Polarity): Tones => {
    const said = { negative: 0, neutral: 0, positive: 0 };
    for (let i = 0; i < truth[tone]; i++) {
      const draw = random();
      const { negative, neutral } = rates[tone];
      said[draw < negative ? 'negative' : draw < negative + neutral ? 'neutral' : 'positive']++;
    }
    return said;
  };
  return { negative: of('negative'), neutral: of('neutral'), positive: of('positive') };
}

const summed = (table: Record<Polarity, Tones>): Tones => {
  const of = (said: Polarity) => POLARITIES.reduce((sum, truth) => sum + table[truth][said], 0);
  return { negative: of('negative'), neutral: of('neutral'), positive: of('positive') };
};

describe('toneError', () => {
  it('changes nothing when nothing is ever misread', () => {
    const { negative } = toneError({ negative: 30, neutral: 50, positive: 20 }, perfect);
    expect(negative.estimate).toBeCloseTo(30, 3);
    expect(negative.high - negative.low).toBeLessThan(0.1);
  });

  it('keeps the number of posts and never leaves 0 to that number', () => {
    const read = { negative: 90, neutral: 5, positive: 5 };
    const error = toneError(read);
    for (const tone of POLARITIES) {
      const { low, estimate, high } = error[tone];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(estimate);
      expect(estimate).toBeLessThanOrEqual(high);
      expect(high).toBeLessThanOrEqual(100);
    }
    expect(toneError({ negative: 0, neutral: 0, positive: 0 }).negative).toMatchObject({ low: 0, high: 0 });
  });

  it.each([
    { negative: 300, neutral: 500, positive: 200 },
    { negative: 40, neutral: 50, positive: 10 },
    { negative: 20, neutral: 1500, positive: 400 },
    { negative: 2600, neutral: 2000, positive: 1500 },
  ])(
    'its 95 % interval holds the truth at least nine times in ten: $negative/$neutral/$positive',
    (truth) => {
      const random = seeded(7);
      const rounds = 400;
      const held: Tones = { negative: 0, neutral: 0, positive: 0 };
      let reputations = 0;
      for (let round = 0; round < rounds; round++) {
        const measured = [measuredAs(reads(random, { negative: 900, neutral: 800, positive: 500 }))];
        const read = summed(reads(random, truth));
        const error = toneError(read, measured);
        for (const tone of POLARITIES) {
          if (error[tone].low <= truth[tone] && truth[tone] <= error[tone].high) held[tone]++;
        }
        const true100 = reputation(truth.positive, truth.negative) ?? 0;
        const range = reputationError(read, measured);
        if (range && range.low <= true100 && true100 <= range.high) reputations++;
      }
      for (const tone of POLARITIES) expect(held[tone] / rounds, tone).toBeGreaterThanOrEqual(0.9);
      expect(reputations / rounds, 'reputation').toBeGreaterThanOrEqual(0.9);
    },
  );
});

describe('complaintError', () => {
  it('gives the Rogan–Gladen estimate', () => {
    // Sensitivity 0.8, false alarms 0.1: (0.3 − 0.1) / (0.8 − 0.1) of 1000.
    const confusion = { yes: { yes: 800_000, no: 200_000 }, no: { yes: 100_000, no: 900_000 } };
    const { estimate, low, high } = complaintError(300, 1000, [asked(confusion)]);
    expect(estimate).toBeCloseTo(285.714, 2);
    // √(285.7·0.8·0.2 + 714.3·0.1·0.9) / 0.7 · 1.96
    expect(high - low).toBeCloseTo(2 * 1.96 * (Math.sqrt(285.714 * 0.16 + 714.286 * 0.09) / 0.7), 0);
  });

  it('is wider where kinds of talk are misread unlike each other, though as often in all', () => {
    const buying = asked({ yes: { yes: 80, no: 20 }, no: { yes: 20, no: 980 } });
    const advice = asked({ yes: { yes: 80, no: 20 }, no: { yes: 200, no: 800 } });
    const between = asked({ yes: { yes: 80, no: 20 }, no: { yes: 110, no: 890 } });
    const alike = complaintError(200, 1000, [between, between]);
    const unlike = complaintError(200, 1000, [buying, advice]);
    expect(unlike.estimate).toBeCloseTo(alike.estimate, 6);
    expect(unlike.high - unlike.low).toBeGreaterThan(1.5 * (alike.high - alike.low));
  });

  it('takes its rates from kinds mixed as a forum is, from the others only how unlike kinds are', () => {
    const forum = asked({ yes: { yes: 80, no: 20 }, no: { yes: 100, no: 900 } });
    const other = { ...asked({ yes: { yes: 80, no: 20 }, no: { yes: 300, no: 700 } }), forum: false };
    const alone = complaintError(200, 1000, [forum]);
    const both = complaintError(200, 1000, [forum, other]);
    expect(both.estimate).toBeCloseTo(alone.estimate, 6);
    expect(both.high).toBeGreaterThan(alone.high);
  });

  it('says none where fewer are read than false alarms alone would give', () => {
    expect(complaintError(3, 100, [asked(complaints)])).toMatchObject({ read: 3, estimate: 0, low: 0 });
  });

  it('refuses a measurement that never saw a class, or cannot tell two apart', () => {
    expect(() => complaintError(3, 9, [asked({ yes: { yes: 0, no: 0 }, no: { yes: 1, no: 9 } })])).toThrow(
      /class/,
    );
    expect(() => complaintError(3, 9, [asked({ yes: { yes: 5, no: 5 }, no: { yes: 5, no: 5 } })])).toThrow(
      /alike/,
    );
  });
});

describe('reputationError', () => {
  it('is unknown where the reputation is', () => {
    expect(reputationError({ negative: 0, neutral: 9, positive: 0 })).toBeNull();
  });
  it('is the reputation itself when nothing is misread', () => {
    const range = reputationError({ negative: 54, neutral: 9, positive: 44 }, perfect);
    expect(range?.read).toBe(45);
    expect(range?.estimate).toBeCloseTo(45, 3);
  });
});
