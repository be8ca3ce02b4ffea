import { check } from 'recheck';
import { expect, test } from 'vitest';
import { assembled, literals } from './regular-expressions.ts';

/** Without an unbounded repeat an expression looks at a bounded stretch from each place, so its time grows with the text alone. */
function repeatsWithoutEnd(source: string): boolean {
  const bare = source.replace(/\\./g, 'x').replace(/\[[^\]]{0,2000}\]/g, 'x');
  return /[*+]|\{\d+,\}/.test(bare);
}

test('no regular expression can be made slow by a text somebody wrote for it', {
  timeout: 300_000,
}, async () => {
  const expressions = [...literals(), ...(await assembled())].filter(({ source }) =>
    repeatsWithoutEnd(source),
  );
  expect(expressions.length).toBeGreaterThan(10);
  const slow: string[] = [];
  for (const { file, source, flags } of expressions) {
    const { status } = await check(source, flags, { timeout: 60_000, randomSeed: 1 });
    if (status !== 'safe') slow.push(`${file}: ${status}: ${source}`);
  }
  expect(slow).toEqual([]);
});
