import { describe, expect, it } from 'vitest';
import { documentOf, readHtml } from '../../../../crawler/read-html.ts';
import { jsonLdNodes } from '../../../../shared/sites/stated/json-ld.ts';
import { isNode, type LinkedNode } from '../../../../shared/sites/stated/linked-node.ts';

const pageWith = (code: string) =>
  `<html><body><script type="application/ld+json">${code}</script></body></html>`;

const valuesIn = <N>(nodes: readonly LinkedNode<N>[]): number =>
  nodes
    .flatMap(({ properties }) => [...properties.values()])
    .reduce((sum, values) => sum + values.length + valuesIn(values.filter(isNode)), 0);

describe('JSON-LD of a hostile page', () => {
  it('nested deeper than any stack says nothing', () => {
    const code = '['.repeat(50_000) + ']'.repeat(50_000);
    expect(readHtml(pageWith(code), 'https://forum.example/1', new Date())).toMatchObject({
      kind: 'refused',
      refusal: 'unrecognised',
      detail: 'no site file knows this page',
    });
  });

  it('that refers to one large thing again and again does not grow by it', () => {
    const large = { '@id': 'x', '@type': 'Person', ...Array.from({ length: 2000 }, (_, at) => `v${at}`) };
    const many = { '@type': 'Question', text: Array.from({ length: 30_000 }, () => 'v') };
    const code = JSON.stringify([
      large,
      { '@type': 'Question', author: Array.from({ length: 2000 }, () => ({ '@id': 'x' })) },
      ...Array.from({ length: 10 }, () => many),
    ]);
    expect(valuesIn(jsonLdNodes(documentOf(pageWith(code))))).toBeLessThanOrEqual(100_000);
  });

  it('still finds what a long thread says under a name far down in it', () => {
    const comments = Array.from({ length: 1000 }, (_, at) => ({
      '@type': 'Comment',
      text: `comment ${at}`,
      author: { '@id': `#${at}` },
    }));
    const people = comments.map((_, at) => ({ '@id': `#${at}`, '@type': 'Person', name: `person ${at}` }));
    const code = JSON.stringify({
      '@graph': [{ '@type': 'DiscussionForumPosting', text: 'opening', comment: comments }, ...people],
    });
    const page = readHtml(pageWith(code), 'https://forum.example/1', new Date());
    const posts = page.kind === 'thread' ? page.posts : [];
    expect(posts[999]).toMatchObject({ body: 'comment 998', author: { name: 'person 998' } });
  });
});
