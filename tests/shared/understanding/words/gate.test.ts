import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gate } from '../../../../shared/understanding/words/gate.ts';
import { openingsOf } from '../../../../shared/understanding/words/openings.ts';
import { pairOf } from '../../../../shared/understanding/words/pair-table.ts';

/** Every form in which the rules are written. */
const FORMS = [
  /异响|又响/,
  /不(?:响|抖)|没有?声/,
  /(?:很|非常)?满意/,
  /[又还]响/,
  /[^,。]{0,3}异响/,
  /异.{0,2}响/,
  /(?<!没)响(?!应)/,
  /(?:^|,)(?=异响|抖)/,
  /响+声?|抖{2,3}/,
  /\d{1,2}(?:次|公里)/,
  /^响|声$/,
  /\b(?:noise|hum)\b/,
  /响?/,
  /[一-龥]响/,
  /\u54cd\n/,
];

const texts = fc.string({
  unit: fc.constantFrom(...'异响又不抖没有声很非常满意还,。应次公里1 nhoisehum\n'),
  maxLength: 24,
});

describe('a gate', () => {
  it('never holds back a text in which an expression matches', () => {
    const open = gate(FORMS);
    fc.assert(
      fc.property(texts, (text) => {
        const seen = open(text);
        FORMS.forEach((form, which) => {
          if (form.test(text)) expect(seen & (1 << which), `${form} in "${text}"`).not.toBe(0);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('holds back what begins nowhere', () => {
    const open = gate([/异响|又响/, /不(?:响|抖)/, /(?:很|非常)?满意/, /(?:^|,)(?=异响)/]);
    expect(open('')).toBe(0);
    expect(open('异不响')).toBe(0b0010);
    expect(open('很好,满意')).toBe(0b0100);
    expect(open('抖,异响')).toBe(0b1001);
  });

  it('says the same of a text when another was asked about between', () => {
    const open = gate([/异响/]);
    expect([open('异响'), open('安静'), open('异响')]).toEqual([1, 0, 1]);
  });
});

describe('the openings of an expression', () => {
  const pairs = (...written: string[]) =>
    new Set(written.map((two) => pairOf(two.charCodeAt(0), two.charCodeAt(1) || 0)));

  it('are the first two units of each way it can match, or one where anything may follow', () => {
    expect(openingsOf(/异响|又响/)).toEqual(pairs('异响', '又响'));
    expect(openingsOf(/没有?声/)).toEqual(pairs('没有', '没声'));
    expect(openingsOf(/响/)).toEqual(pairs('响'));
    expect(openingsOf(/响.{0,3}声/)).toEqual(pairs('响', '响声'));
  });

  it('are unknown where it can begin with anything or match nothing', () => {
    expect(openingsOf(/[^,]响/)).toBeNull();
    expect(openingsOf(/响?/)).toBeNull();
  });

  it('are refused for what is not read', () => {
    expect(() => openingsOf(/NOISE/i)).toThrow('does not read the flags i');
    expect(() => openingsOf(/(响)\1/)).toThrow('does not read \\1');
  });
});
