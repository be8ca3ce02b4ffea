import { expect, it } from 'vitest';
import { KNOWN, withoutKnownWords } from '../../../shared/catalogue/known-words.ts';

it('takes out parts, symptoms, conditions and names of series, the longest first, and leaves the rest', () => {
  expect(withoutKnownWords('悦翔变速箱异响,冷车断轴')).toBe(`${KNOWN}${KNOWN}${KNOWN},${KNOWN}断轴`);
});
