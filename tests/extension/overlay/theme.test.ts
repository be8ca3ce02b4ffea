import { expect, test } from 'vitest';
import { isDark } from '../../../extension/overlay/theme.ts';

test.each([
  ['rgb(255, 255, 255)', false],
  ['rgb(229, 237, 242)', false],
  ['rgb(26, 26, 26)', true],
  ['rgba(18, 18, 22, 0.95)', true],
  ['rgba(0, 0, 0, 0)', null],
  ['rgba(0, 0, 0, 0.2)', null],
  ['color(srgb 1 1 1)', null],
])('%s dark: %s', (color, dark) => {
  expect(isDark(color)).toBe(dark);
});
