import { describe, expect, it } from 'vitest';
import { type ClosingFacts, closing } from '../../../shared/cases/closing.ts';

const NOW = new Date('2026-12-08T10:00:00Z');
const WHOLE: ClosingFacts = {
  explanation: '分离轴承干摩擦',
  help: '已更换',
  guidance: '不要长时间半联动',
  decision: '质保处理',
  score: 8,
  failedCalls: 0,
  publicReplyAt: null,
  openCompensation: false,
};

describe('closing a case', () => {
  it('needs all four parts, and says which are missing', () => {
    expect(closing({ ...WHOLE, explanation: null, guidance: '  ' }, NOW)).toEqual({
      missing: ['explanation', 'guidance'],
    });
  });

  it.each([
    ['a score', { score: 8 }, 'scored'],
    ['three calls nobody answered', { score: null, failedCalls: 3 }, 'threeCalls'],
    [
      'seven days after a public reply',
      { score: null, publicReplyAt: new Date('2026-12-01T10:00:00Z') },
      'unreachable',
    ],
  ] as const)('is done by %s', (_, facts, as) => {
    expect(closing({ ...WHOLE, ...facts }, NOW)).toEqual({ as });
  });

  it.each([
    ['two calls', { failedCalls: 2 }],
    ['a minute short of seven days', { publicReplyAt: new Date('2026-12-01T10:01:00Z') }],
  ])('is not done by %s', (_, facts) => {
    expect(closing({ ...WHOLE, score: null, ...facts }, NOW)).toEqual({ missing: ['result'] });
  });

  it('waits for a compensation that is open', () => {
    expect(closing({ ...WHOLE, openCompensation: true }, NOW)).toEqual({ missing: ['compensation'] });
  });
});
