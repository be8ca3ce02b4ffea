import { isDeepStrictEqual } from 'node:util';
import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutatedPages } from '../../bench/reading/mutated-pages.ts';
import { parseIndexed } from '../../crawler/element-index.ts';
import { withPagelets } from '../../crawler/pagelets.ts';
import { endsProperly, readHtml } from '../../crawler/read-html.ts';
import { readPage } from '../../shared/sites/read.ts';
import { SITE_FILES } from '../../shared/sites/sites.ts';
import { type Fixture, fixtures } from '../shared/sites/fixtures.ts';
import { treeDocument } from '../shared/sites/tree-document.ts';
import { plainTree } from './plain-tree.ts';

const pages = fixtures().filter(({ name }) => /thread|list|front/.test(name));
const NUMBER_OF_PAGES = Number(process.env.MUTATED_PAGES ?? 1000);
const mutated = mutatedPages(pages);

/** A page as the parser that browsers use reads it. */
function readByStandard({ html, url, seenAt }: Fixture) {
  const root = load(withPagelets(html), { scriptingEnabled: false }).root()[0];
  if (root === undefined) throw new Error('parse5 gave no root');
  return readPage(treeDocument(root, endsProperly(html)), url, seenAt, SITE_FILES).page;
}

/** Markup that may stand between any two tags of any page and changes nothing but its own place. */
const ODDITIES = [
  ...[
    '</p>',
    '</a>',
    '</font>',
    '</b>',
    '</em>',
    '</li>',
    '</ul>',
    '</div>',
    '</dd>',
    '</h3>',
    '</blockquote>',
  ],
  ...['<br/>', '<br>', '</br>', '<hr>', '<img src=x.png>', '<span>', '<div></div>'],
  ...['<!-- <div> -->', '<!-->', '<!--->', '<?php ?>', '</>', '</ x>', '<unknown-tag>', '</unknown-tag>'],
  ...['&amp', '&nbsp', 'a < b', '<3', '<script>"</div>"</script>', '<style></div></style>'],
  ...[
    '<textarea></div></textarea>',
    '<iframe></div></iframe>',
    '<svg><path d=1 /></svg>',
    '<object></object>',
  ],
  ...['<input type=hidden>', '</form>', '</body>', '</html>', '<body class=x>', '<head>', '</head>'],
];
const odd = fc
  .tuple(
    fc.constantFrom(...pages),
    fc.array(fc.tuple(fc.noBias(fc.nat(100_000)), fc.constantFrom(...ODDITIES)), {
      minLength: 1,
      maxLength: 2,
    }),
  )
  .map(([page, edits]): Fixture => {
    let { html } = page;
    for (const [at, put] of edits) {
      const tags = [...html.matchAll(/</g)].map(({ index }) => index);
      const place = tags[at % tags.length] ?? 0;
      html = html.slice(0, place) + put + html.slice(place);
    }
    return { ...page, html };
  });

describe('odd markup', () => {
  it.each(pages)('is read as browsers read it: tags in capitals, ends left out in $name', (page) => {
    const capitals = page.html.replace(
      /<(\/?)([a-z][a-z0-9]*)/g,
      (_, slash, name: string) => `<${slash}${name.toUpperCase()}`,
    );
    const open = page.html.replace(/<\/(?:li|p|td|th|tr|tbody|dd|dt|option)>/g, '');
    for (const html of [capitals, open, page.html.replaceAll('"', "'"), page.html.replaceAll('\n', '\r\n')])
      expect(readHtml(html, page.url, page.seenAt)).toEqual(readByStandard({ ...page, html }));
  });

  it('is read as browsers read it, wherever it stands', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(odd, (page) => {
        expect(readHtml(page.html, page.url, page.seenAt)).toEqual(readByStandard(page));
      }),
      { numRuns: NUMBER_OF_PAGES },
    );
  });
});

describe('a damaged page', () => {
  it('is read or refused, never thrown at and never hung on', { timeout: 120_000 }, () => {
    let slowest = 0;
    fc.assert(
      fc.property(mutated, ({ html, url, seenAt }) => {
        const start = process.cpuUsage().user;
        const page = readHtml(html, url, seenAt);
        slowest = Math.max(slowest, process.cpuUsage().user - start);
        expect(['thread', 'list', 'boards', 'refused']).toContain(page.kind);
        if (page.kind !== 'thread') return;
        for (const post of page.posts) {
          expect(post.postId).toMatch(/^(?:[tr]?\d+|\d+-\d+|[\da-f]{16}|https?:\/\/\S+)$/);
          expect(post.publishedAt === null).toBe(post.publishedPrecision === 'unknown');
          expect(post.body).not.toContain('\u0000');
        }
      }),
      { numRuns: NUMBER_OF_PAGES },
    );
    // CPU time, not the clock: a page that size takes milliseconds, a hang takes for ever.
    expect(slowest).toBeLessThan(5_000_000);
  });

  it('is read the same with and without the index over its elements', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(mutated, ({ html, url, seenAt }) => {
        const tree = parseIndexed(withPagelets(html));
        const plain = treeDocument(plainTree(tree), tree.whole && endsProperly(html));
        expect(readHtml(html, url, seenAt)).toEqual(readPage(plain, url, seenAt, SITE_FILES).page);
      }),
      { numRuns: NUMBER_OF_PAGES },
    );
  });

  // Where markup is so broken that browsers move it to other places, the crawler need not follow.
  it('is nearly always read as browsers read it', { timeout: 120_000 }, () => {
    const sample = fc.sample(mutated, { numRuns: NUMBER_OF_PAGES, seed: 1 });
    const alike = sample.filter((page) =>
      isDeepStrictEqual(readHtml(page.html, page.url, page.seenAt), readByStandard(page)),
    );
    expect(alike.length / sample.length).toBeGreaterThan(0.94);
  });

  it('does not grow slow with nesting, attributes or unclosed tags', () => {
    const head =
      '<meta name="generator" content="Discuz! X3.5"><div id="append_parent"></div><div id="postlist">';
    for (const bulk of [
      '<div>'.repeat(20_000),
      '<div class="quote">'.repeat(3_000),
      `<a ${'x="1" '.repeat(20_000)}>`,
      '<td>'.repeat(20_000),
      '<font class="jammer">'.repeat(5_000),
    ]) {
      const page = readHtml(
        `${head}<div id="post_1"><div id="postmessage_1">${bulk}x</div></div><div id="ft"></div></html>`,
        'http://b.example/thread-1-1-1.html',
        new Date(),
      );
      expect(page.kind).not.toBe('boards');
    }
  });
});
