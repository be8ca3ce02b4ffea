import fc from 'fast-check';

const SCRAPS = [
  ...['<div>', '</div>', '</td>', '<td>', '<tr>', '<table>', '</table>', '<p', '<a href="', '"', '>', '<'],
  ...['<!--', '-->', '<script>', '</html>', '&#', '&#x110000;', '\u0000', '<base href="//x">'],
  ...['<div id="post_', '<textarea>', '<svg>', '<tbody id="normalthread_1">', 'javascript:', '<template>'],
  ...['<select>', '<form>', '</form>', '<plaintext>', '<![CDATA[', '<b>', '</b>', '<li>', '</p>', '<body>'],
];

const edit = fc.record({
  // Anywhere alike: without this the generator prefers the first few characters.
  at: fc.noBias(fc.nat(1_000_000)),
  length: fc.nat(400),
  put: fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 20 })),
  twice: fc.boolean(),
});

/** A page with up to eight stretches cut out, doubled or replaced by scraps of markup. */
export const mutatedPages = <Page extends { html: string }>(pages: readonly Page[]) =>
  fc
    .tuple(fc.constantFrom(...pages), fc.array(edit, { minLength: 1, maxLength: 8 }))
    .map(([page, edits]): Page => {
      let { html } = page;
      for (const { at, length, put, twice } of edits) {
        const start = Math.floor((at / 1_000_000) * html.length);
        const piece = twice ? html.slice(start, start + length) : '';
        html = html.slice(0, start) + piece + put + piece + html.slice(start + length);
      }
      return { ...page, html };
    });
