import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../shared/catalogue/codes.ts';
import { isHeadline } from '../../../shared/understanding/headline.ts';
import { makeUnderstanding } from '../../../shared/understanding/understand.ts';
import { committedModel } from './model.ts';

const understand = makeUnderstanding(committedModel());

describe('codes of a complaint', () => {
  it.each([
    ['变速箱换挡顿挫严重', 'B19'],
    ['发动机烧机油 4S店不予索赔', 'A63'],
    ['减震器漏油 多次维修', 'G25'],
    ['提车时承诺的保养不兑现', 'L313'],
    ['刹车异响 厂家不回复', 'E43'],
    // Too rare to be learned: found by the name in the table.
    ['发动机漏油 正时皮带断裂', 'A198'],
  ])('%s is %s', (text, code) => {
    const { complaint, codes } = understand(text);
    expect(complaint).toBe(true);
    expect(codes.map((label) => label.code)).toContain(code);
  });

  it('are of a group that is said, known to the table, each once, and point at what says so', () => {
    const text = '变速箱顿挫，换挡抖动，发动机漏油，投诉到厂家一直不回复';
    const { groups, codes } = understand(text);
    expect(codes.length).toBeGreaterThan(1);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    for (const { code, span } of codes) {
      expect(groups.map(({ group }) => group)).toContain(codeOf(code)?.group);
      expect(text.slice(span.start, span.end)).not.toBe('');
    }
  });

  it('are not looked for where nobody complains', () => {
    for (const text of ['建议你先查一下变速箱顿挫是不是油脏了', '变速箱平顺，从来没有顿挫，满意', ''])
      expect(understand(text).codes).toEqual([]);
  });
});

describe('where a post stands in its thread', () => {
  it('is known to the score of a complaint: openings tell of own problems more often than replies', () => {
    const text = '过减速带咯噔一声，不知道是哪里';
    const [opening = 0, unknown = 0, reply = 0] = [{ opening: true }, {}, { opening: false }].map(
      (context) => understand(text, context).complaintScore,
    );
    expect(opening).toBeGreaterThan(unknown);
    expect(unknown).toBeGreaterThan(reply);
  });
});

describe('a headline', () => {
  it.each(['发动机漏油 多次维修未解决', '变速箱换挡顿挫 厂家不回复', '轮胎鼓包4s店拒绝索赔'])(
    '%s is one, and a complaint whoever makes the car',
    (text) => {
      expect(isHeadline(text)).toBe(true);
      expect(understand(text).complaint).toBe(true);
    },
  );

  it.each(['发动机漏油,怎么办', '建议先查平衡杆', '我的发动机漏油', '漏油'.repeat(21)])(
    '%s is none',
    (text) => {
      expect(isHeadline(text)).toBe(false);
    },
  );
});
