import { describe, expect, it } from 'vitest';
import { allCodes, codeOf } from '../../../shared/catalogue/codes.ts';
import { GROUPS } from '../../../shared/understanding/insight.ts';

describe('the complaint code table', () => {
  it('holds 280 codes of all seventeen groups, each once, with both names', () => {
    expect(allCodes).toHaveLength(280);
    expect(new Set(allCodes.map(({ code }) => code)).size).toBe(280);
    expect(new Set(allCodes.map(({ group }) => group))).toEqual(new Set(GROUPS));
    for (const { code, group, name } of allCodes) {
      expect(code).toMatch(new RegExp(`^${group}[1-9]\\d*$`));
      expect(name.zh).toMatch(/\p{Script=Han}/u);
      expect(name.en).toMatch(/^[A-Z][\x20-\x7e]+$/);
    }
  });

  it('finds a code by letter and number', () => {
    expect(codeOf('B19')).toEqual({ code: 'B19', group: 'B', name: { zh: '顿挫', en: 'Jerking' } });
    expect(codeOf('Z1')).toBeUndefined();
  });
});
