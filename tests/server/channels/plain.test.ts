import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bytesOf,
  cutBytes,
  cutUnits,
  fitLines,
  oneLine,
  withoutLinks,
  withoutMarkup,
} from '../../../server/channels/plain.ts';

test('a text is one line that looks like what it says', () => {
  expect(oneLine(' a\r\n\tb\u2028c \u202etxt.exe\u0000 ')).toBe('a b c txt.exe');
});

test('nothing is left that a program would make a link of, and figures stay', () => {
  expect(withoutLinks('见 https://evil.example/a 或 www.evil.example，油耗 7.5 升，V1.2')).toBe(
    '见 https：//evil．example/a 或 www．evil．example，油耗 7.5 升，V1.2',
  );
});

test('whatever was written, no sign of markup is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(withoutMarkup(text)).not.toMatch(/[*_~`[\]#<>|\\@&$\n\r]|^[-+=]|:\/\//);
    }),
  );
});

test('what is too long is cut between characters as people see them', () => {
  // One family is one character of 25 bytes, 啊 one of 3.
  expect(cutBytes('啊👨‍👩‍👧‍👦啊', 12)).toBe('啊…');
  expect(cutBytes('啊👨‍👩‍👧‍👦啊', 31)).toBe('啊👨‍👩‍👧‍👦啊');
  expect(cutUnits('👍🏽👍🏽', 6)).toBe('👍🏽…');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), (text, most) => {
      const kept = cutBytes(text, most);
      expect(bytesOf(kept)).toBeLessThanOrEqual(most);
      expect(kept.isWellFormed()).toBe(true);
      expect(text.startsWith(kept.replace(/…$/, ''))).toBe(true);
    }),
  );
});

test('as many lines as fit, the first that does not is cut', () => {
  expect(fitLines(['一二', '三四五'], 6 + 1 + 9, '\n')).toBe('一二\n三四五');
  expect(fitLines(['一二', '三四五', '六'], 6 + 1 + 6, '\n')).toBe('一二\n三…');
  expect(fitLines(['一二', '三四五'], 0, '\n')).toBe('');
});
