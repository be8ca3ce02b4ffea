import { expect, test } from 'vitest';
import { fold, searchQuery, searchTokens } from '../../store/search-tokens.ts';

/** As the store searches: every token in the index, then every term in the text. */
function finds(query: string, text: string): boolean {
  const { tokens, terms } = searchQuery(query);
  const index = new Set(searchTokens(text));
  return tokens.every((token) => index.has(token)) && terms.every((term) => fold(text).includes(term));
}

test.each([
  ['异响', '发动机有异响'],
  ['异响', '开起来异响很大'],
  ['响', '怠速时一直响'],
  ['1.6t', '新款1.6T手动'],
  ['ＣＳ75', 'cs75 plus 的油耗'],
  ['发动机 异响', '异响来自发动机'],
  ['plus', 'CS75PLUS提车'],
  ['悦翔v3', '我的悦翔V3'],
])('%s finds %s', (query, text) => expect(finds(query, text)).toBe(true));

test.each([
  ['异响', '异常的响声'],
  ['发动机异响', '发动机不错，底盘机异响'],
  ['离合', '合同离谱'],
])('%s does not find %s', (query, text) => expect(finds(query, text)).toBe(false));

test('an empty query asks for nothing', () => expect(searchQuery('  ')).toEqual({ tokens: [], terms: [] }));

test('tokens fit the index: no spaces, no long words, each once', () => {
  const tokens = searchTokens(`异响异响 ${'x'.repeat(5000)} a\u3000b 😀`);
  expect(tokens).toEqual(['异响', '响异', 'x'.repeat(40), 'a', 'b']);
});
