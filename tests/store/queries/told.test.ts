import { expect, test } from 'vitest';
import { toldIn } from '../../../store/queries/told.ts';

test('a complaint code is told with its names, one that left the table without', () => {
  const label = { score: 1, confidence: 0.8, span: { start: 0, end: 2 } };
  const { codes } = toldIn({
    codes: [
      { code: 'A14', ...label },
      { code: 'A9999', ...label },
    ],
  });
  expect(codes.map(({ code, name }) => [code, name?.zh])).toEqual([
    ['A14', expect.stringMatching(/\p{Script=Han}/u)],
    ['A9999', undefined],
  ]);
});
