import { check } from 'recheck';
import { expect, test, vi } from 'vitest';
import { assembled, literals } from './regular-expressions.ts';

/** Without an unbounded repeat an expression looks at a bounded stretch from each place, so its time grows with the text alone. */
function repeatsWithoutEnd(source: string): boolean {
  const bare = source.replace(/\\./g, 'x').replace(/\[[^\]]{0,2000}\]/g, 'x');
  return /[*+]|\{\d+,\}/.test(bare);
}

test('no regular expression can be made slow by a text somebody wrote for it', {
  timeout: 300_000,
}, async () => {
  // Put together while modules load, so none may be there from another file.
  vi.resetModules();
  const together = await assembled();
  expect(together.length).toBeGreaterThan(50);
  const written = [...literals(), ...together].filter(({ source }) => repeatsWithoutEnd(source));
  // A literal is found once more when it is put together, and some stand in several files: one verdict is enough.
  const expressions = new Map(written.map((each) => [`/${each.source}/${each.flags}`, each])).values();
  const slow: string[] = [];
  expect(written.length).toBeGreaterThan(10);
  for (const { file, source, flags } of expressions) {
    const { status } = await check(source, flags, { timeout: 60_000, randomSeed: 1 });
    if (status !== 'safe') slow.push(`${file}: ${status}: ${source}`);
  }
  expect(slow).toEqual([]);
});
