import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHtml } from '../../../crawler/charset.ts';

const ROOT = join(import.meta.dirname, 'fixtures');

export interface Fixture {
  name: string;
  html: string;
  url: string;
  seenAt: Date;
  expected: unknown;
}

/** Every recorded page: `<engine>/<case>/{source.html, address.json, expected.json}`. */
export function fixtures(): Fixture[] {
  return readdirSync(ROOT).flatMap((engine) =>
    readdirSync(join(ROOT, engine)).map((page) => {
      const folder = join(ROOT, engine, page);
      const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const address = json('address.json');
      if (typeof address !== 'object' || address === null || !('url' in address) || !('seenAt' in address))
        throw new Error(`${folder}/address.json needs "url" and "seenAt"`);
      return {
        name: `${engine}/${page}`,
        html: decodeHtml(readFileSync(join(folder, 'source.html')), null).html,
        url: String(address.url),
        seenAt: new Date(String(address.seenAt)),
        expected: withoutSpans(json('expected.json')),
      };
    }),
  );
}

/** Most posts print a time, so what a span leaves possible is written down only where one is printed. */
function withoutSpans(expected: unknown): unknown {
  if (typeof expected !== 'object' || expected === null || !('posts' in expected)) return expected;
  const posts = Array.isArray(expected.posts) ? expected.posts : [];
  return { ...expected, posts: posts.map((post: object) => ({ publishedBetween: null, ...post })) };
}
