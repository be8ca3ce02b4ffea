import { parse, type Selector } from 'css-what';
import { describe, expect, it } from 'vitest';
import { SITE_FILES } from '../../../shared/sites/sites.ts';
import { fixtures } from './fixtures.ts';

const TABLE_INSIDE = new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption']);
const OPERATORS = new Set(['exists', 'equals', 'start', 'end', 'any', 'element']);

/** What of a selector lies outside the subset on which css-select and every browser agree; empty when nothing does. */
function outside(selector: string): string[] {
  const problems: string[] = [];
  const check = (list: Selector[][], nested: boolean) => {
    for (const parts of list) {
      parts.forEach((part, index) => {
        if (part.type === 'tag' && part.namespace !== null) problems.push('namespace');
        else if (part.type === 'attribute' && !OPERATORS.has(part.action)) problems.push(part.action);
        else if (part.type === 'child') {
          const before = parts[index - 1];
          const after = parts[index + 1];
          if (
            before?.type === 'tag' &&
            (before.name === 'table' || TABLE_INSIDE.has(before.name)) &&
            before.name !== 'td'
          )
            problems.push(`child of ${before.name}`);
          if (after?.type === 'tag' && TABLE_INSIDE.has(after.name))
            problems.push(`${after.name} as a child`);
        } else if (part.type === 'pseudo') {
          if (part.name !== 'not' || nested || !Array.isArray(part.data)) problems.push(`:${part.name}`);
          else if (part.data.some((inner) => inner.length !== 1)) problems.push('compound :not');
          else check(part.data, true);
        } else if (!['tag', 'attribute', 'descendant', 'child'].includes(part.type)) problems.push(part.type);
      });
    }
  };
  try {
    check(parse(selector), false);
  } catch {
    problems.push('no selector');
  }
  return problems;
}

/** Every string under a key that holds selectors, wherever it stands in a site file. */
function selectorsOf(value: unknown, key = ''): string[] {
  const holds = new Set([
    'select',
    'mark',
    'name',
    'drop',
    'container',
    'body',
    'quote',
    'quoteLink',
    'quoteHead',
    'beside',
    'spoken',
    'images',
    'notImages',
    'reordered',
    'next',
    'self',
    'trail',
    'row',
    'title',
    'links',
    'message',
    'login',
    'end',
  ]);
  if (typeof value === 'string') return holds.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => selectorsOf(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => selectorsOf(inner, name));
}

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
  ])('refuses %s', (selector) => expect(outside(selector)).not.toEqual([]));
  it.each(['#postlist > div[id^="post_"]', 'td > em', 'a[href*="X" i], .b.c', 'a.xi2:not(.avt)', '[title]'])(
    'takes %s',
    (selector) => expect(outside(selector)).toEqual([]),
  );
});

describe.each(SITE_FILES)('the site file of $engine', (site) => {
  it('keeps to the selector subset', () => {
    const selectors = selectorsOf(site);
    expect(selectors.length).toBeGreaterThan(20);
    expect(selectors.filter((selector) => outside(selector).length > 0)).toEqual([]);
  });

  it('needs at least two marks and has recorded pages for every kind of page', () => {
    expect(site.marks.length).toBeGreaterThanOrEqual(2);
    const kinds = fixtures()
      .filter((fixture) => fixture.name.startsWith(`${site.engine}/`))
      .map(({ expected }) =>
        typeof expected === 'object' && expected !== null && 'kind' in expected ? expected.kind : null,
      );
    expect(new Set(kinds)).toEqual(new Set(['thread', 'list', 'boards', 'refused']));
  });
});
