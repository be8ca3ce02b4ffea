import { describe, expect, it } from 'vitest';
import { selectorsOf } from '../../../shared/sites/patch.ts';
import { outsideSubset } from '../../../shared/sites/selector-subset.ts';
import { SITE_FILES } from '../../../shared/sites/sites.ts';
import { fixtures } from './fixtures.ts';

describe('the selector subset', () => {
  it.each([
    '#t > tr',
    'table > tbody',
    'p:first-child',
    'a:contains("x")',
    'p:empty',
    'a + b',
    'a ~ b',
    ':not(a b)',
    'a:not(:not(b))',
    '*',
    'p::before',
    'a:has(b)',
    '[lang|=en]',
    '>>',
  ])('refuses %s', (selector) => expect(outsideSubset(selector)).not.toEqual([]));
  it.each(['#postlist > div[id^="post_"]', 'td > em', 'a[href*="X" i], .b.c', 'a.xi2:not(.avt)', '[title]'])(
    'takes %s',
    (selector) => expect(outsideSubset(selector)).toEqual([]),
  );
});

describe.each(SITE_FILES)('the site file of $engine', (site) => {
  it('keeps to the selector subset', () => {
    const selectors = [...selectorsOf(site).values()];
    expect(selectors.length).toBeGreaterThan(20);
    expect(selectors.filter((selector) => outsideSubset(selector).length > 0)).toEqual([]);
  });

  it('needs at least two marks and has recorded pages for every kind of page', () => {
    expect(site.marks.length).toBeGreaterThanOrEqual(2);
    const kinds = fixtures()
      .filter((fixture) => fixture.name.startsWith(`${site.engine}/`))
      .map(({ expected }) =>
        typeof expected === 'object' && expected !== null && 'kind' in expected ? expected.kind : null,
      );
    // Some engines open with a list of threads and print their boards beside it.
    const beside = site.boards.mark === site.list.mark && site.boards.mark !== '' ? ['boards'] : [];
    const wanted = ['thread', 'list', 'boards', 'refused'].filter(
      (kind) => !beside.includes(kind) && !site.without?.some((missing) => missing === kind),
    );
    expect(new Set(kinds)).toEqual(new Set(wanted));
  });

  it('has marks for every kind of page but those it says it has not', () => {
    expect(site.thread.mark).not.toBe('');
    for (const kind of ['list', 'boards'] as const)
      expect(site[kind].mark === '').toBe(site.without?.includes(kind) ?? false);
  });
});
