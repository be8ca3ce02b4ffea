import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { z } from 'zod';
import { decodeHtml } from '../crawler/charset.ts';
import { readHtml } from '../crawler/read-html.ts';
import { mutatedPages } from './reading/mutated-pages.ts';

const PAGES = 10_000;
const FIXTURES = new URL('../tests/shared/sites/fixtures/', import.meta.url);
/** What a hostile page may be made of between a known head and foot; the cost of each must grow with its length alone. */
const PIECES = [
  '<div>',
  '<div></div>',
  '<p>',
  '<a href=x>',
  '<b><p></b>',
  '<td>',
  '<table>',
  '<form><div></form>',
  '<svg>',
  '<div class="quote">',
  '<font class="jammer">x',
  '<div id="post_1"><div id="postmessage_1">x</div></div>',
  '<a x="1" ',
  '<!--',
  '<!-- --!',
  '<script><!--<script>',
  '<title></titl',
  '&amp',
  '<',
  '</',
  'x ',
];

const recorded = readdirSync(FIXTURES).flatMap((engine) =>
  readdirSync(new URL(`${engine}/`, FIXTURES)).map((page) => {
    const file = (name: string) => readFileSync(new URL(`${engine}/${page}/${name}`, FIXTURES));
    const address = z.object({ url: z.string(), seenAt: z.coerce.date() });
    return {
      ...address.parse(JSON.parse(file('address.json').toString())),
      html: decodeHtml(file('source.html'), null).html,
    };
  }),
);

const cpuMs = (work: () => void) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const kinds = new Map<string, number>();
let slowest = 0;
let thrown = 0;
fc.assert(
  fc.property(mutatedPages(recorded), ({ html, url, seenAt }) => {
    const cost = cpuMs(() => {
      try {
        const { kind } = readHtml(html, url, seenAt);
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      } catch {
        thrown++;
      }
    });
    slowest = Math.max(slowest, cost);
  }),
  { numRuns: PAGES },
);
const read = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ');
console.log(`${PAGES} mutated pages of ${recorded.length} recorded ones: ${read}; ${thrown} threw.`);
console.log(`The slowest took ${slowest.toFixed(0)} CPU ms.\n`);

const HEAD =
  '<meta name="generator" content="Discuz! X3.5"><div id="append_parent"></div><div id="postlist"><div id="post_1"><div id="postmessage_1">';
/** CPU milliseconds of the better of three. */
const costOf = (piece: string, length: number) => {
  const html = `${HEAD}${piece.repeat(Math.ceil(length / piece.length))}</div></div></div><div id="ft"></div></html>`;
  const read = () => void readHtml(html, 'http://b.example/thread-1-1-1.html', new Date());
  return Math.min(...[0, 1, 2].map(() => cpuMs(read)));
};
console.log('CPU ms of one page made of one piece alone; ten times the page may cost about ten times.\n');
console.log('| piece | 200 kB | 2 MB | × |');
console.log('|---|---|---|---|');
for (const piece of PIECES) {
  const [short, long] = [costOf(piece, 200_000), costOf(piece, 2_000_000)];
  console.log(
    `| \`${piece}\` | ${short.toFixed(1)} | ${long.toFixed(1)} | ${(long / Math.max(short, 0.1)).toFixed(1)} |`,
  );
}
