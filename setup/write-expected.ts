import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHtml } from '../crawler/charset.ts';
import { readHtml } from '../crawler/read-html.ts';

/**
 * `npm run expected -- ENGINE/CASE …` writes what the reader makes of a fixture into its expected.json. Read the difference
 * line by line before you commit it: a test that is written from the code's own answer proves nothing by itself.
 */
for (const name of process.argv.slice(2)) {
  const folder = join(import.meta.dirname, '..', 'tests', 'shared', 'sites', 'fixtures', name);
  const address: unknown = JSON.parse(readFileSync(join(folder, 'address.json'), 'utf8'));
  if (typeof address !== 'object' || address === null || !('url' in address) || !('seenAt' in address))
    throw new Error(`${name}/address.json needs "url" and "seenAt".`);
  const { html } = decodeHtml(readFileSync(join(folder, 'source.html')), null);
  const page = readHtml(html, String(address.url), new Date(String(address.seenAt)));
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(page, null, 2)}\n`);
  const what =
    page.kind === 'thread' ? `${page.posts.length} posts` : page.kind === 'refused' ? page.detail : '';
  console.log(`${name}: ${page.kind} ${what}`);
}
