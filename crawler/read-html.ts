import { type AnyNode, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import type { PageDocument } from '../shared/sites/document.ts';
import type { ReadPage } from '../shared/sites/page.ts';
import { readPage } from '../shared/sites/read.ts';
import { indexedDocument } from './indexed-document.ts';

/** Deepest nesting read. Real pages stay under 100; without a bound parsing takes the square of the depth. */
const DEEPEST = 1000;

/** Whether the page's end arrived. */
export const endsProperly = (html: string) => /<\/html\s*>/i.test(html.slice(-2000));

class TooDeep extends Error {}

/** Parses as far as the nesting bound allows. */
function parse(html: string): PageDocument<AnyNode> {
  const tree = new DomHandler();
  let depth = 0;
  const parser = new Parser({
    onparserinit: (own) => tree.onparserinit(own),
    onopentag: (name, attributes) => {
      depth++;
      if (depth > DEEPEST) throw new TooDeep();
      tree.onopentag(name, attributes);
    },
    onclosetag: () => {
      depth--;
      tree.onclosetag();
    },
    ontext: (text) => tree.ontext(text),
    oncomment: (text) => tree.oncomment(text),
    oncommentend: () => tree.oncommentend(),
    onend: () => tree.onend(),
  });
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return indexedDocument(tree.root, false);
  }
  return indexedDocument(tree.root, endsProperly(html));
}

/**
 * Reads a fetched page, already decoded (see charset.ts).
 *
 * @param url address the page came from, after redirects
 * @param seenAt when it was fetched; times such as "3 小时前" count from there
 * @throws Error when `url` is no http(s) address
 */
export function readHtml(html: string, url: string, seenAt: Date): ReadPage {
  return readPage(parse(html), url, seenAt).page;
}
