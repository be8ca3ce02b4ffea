import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { withPagelets } from '../../crawler/pagelets.ts';
import { endsProperly, readHtml } from '../../crawler/read-html.ts';
import { readPage } from '../../shared/sites/read.ts';
import { fixtures } from '../shared/sites/fixtures.ts';
import { treeDocument } from '../shared/sites/tree-document.ts';

const pages = fixtures().filter(({ name }) => /thread|list|front/.test(name));
const NUMBER_OF_PAGES = Number(process.env.MUTATED_PAGES ?? 300);

const scraps = fc.constantFrom(
  '<div>',
  '</div>',
  '</td>',
  '<td>',
  '<table>',
  '</table>',
  '<a href="',
  '"',
  '>',
  '<',
  '<!--',
  '-->',
  '<script>',
  '</html>',
  '<p',
  '&#',
  '&#x110000;',
  '\u0000',
  '<base href="//x">',
  '<div id="post_',
  '<textarea>',
  '<svg>',
  '<tbody id="normalthread_1">',
  'javascript:',
  '<template>',
  '<select>',
);

/** A page with some stretches cut out, doubled or replaced by scraps of markup. */
const mutated = fc
  .tuple(
    fc.constantFrom(...pages),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(400),
        put: fc.oneof(scraps, fc.string({ maxLength: 20 })),
        twice: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([page, edits]) => {
    let html = page.html;
    for (const { at, length, put, twice } of edits) {
      const start = Math.floor(at * html.length);
      const piece = twice ? html.slice(start, start + length) : '';
      html = html.slice(0, start) + piece + put + piece + html.slice(start + length);
    }
    return { html, url: page.url, seenAt: page.seenAt };
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
        const plain = readPage(
          treeDocument(parseDocument(withPagelets(html)), endsProperly(html)),
          url,
          seenAt,
        ).page;
        expect(readHtml(html, url, seenAt)).toEqual(plain);
      }),
      { numRuns: NUMBER_OF_PAGES },
    );
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
