import { CheerioCrawler, Configuration, LogLevel, log } from '@crawlee/cheerio';
import { type CheerioAPI, load } from 'cheerio';
import { load as loadSlim } from 'cheerio/slim';
import { compile } from 'css-select';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { findAll, findOne } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { Agent, request } from 'undici';
import { decodeHtml } from '../../crawler/charset.ts';
import { readHtml } from '../../crawler/read-html.ts';

/** The fields every contender takes from a post; equal for all, or the comparison is void. */
export interface Taken {
  postId: string;
  author: string;
  authorId: string;
  floor: number;
  time: string;
  body: string;
  quotes: string[];
}

export interface Contender {
  name: string;
  /** Times it takes every page in a round: enough that a round lasts seconds. */
  passes: number;
  /** Fetches the pages and takes the posts, by path of the page; null when it takes none. */
  run(urls: string[]): Promise<Map<string, Taken[]> | null>;
}

/** As many pages in flight as Crawlee is given. */
const IN_FLIGHT = 4;

const agent = new Agent({ connections: IN_FLIGHT, pipelining: 1 });
/** Pages are asked for many times; what was taken last stands for all, so that no contender is measured with a heap full of results. */
const pathOf = (url: string) => new URL(url).pathname;
const bare = (text: string) => text.replace(/\s+/g, '');

async function fetchBytes(url: string): Promise<{ bytes: Uint8Array; type: string | null }> {
  const { body, headers } = await request(url, { dispatcher: agent });
  const type = headers['content-type'];
  return { bytes: new Uint8Array(await body.arrayBuffer()), type: typeof type === 'string' ? type : null };
}

/** The usual way with cheerio: select, clone, remove, text. */
export function takeWithCheerio($: CheerioAPI): Taken[] {
  return $('#postlist > div[id^="post_"]')
    .toArray()
    .map((element) => {
      const post = $(element);
      const message = post.find('[id^="postmessage_"]').clone();
      const quotes = message
        .find('.quote')
        .toArray()
        .map((quote) => {
          const block = $(quote).clone();
          block.find('font[size]').remove();
          return bare(block.text());
        });
      message.find('.quote, i.pstatus, .locked, .tattl, font.jammer').remove();
      const author = post.find('td.pls .authi a.xw1').first();
      return {
        postId: (post.attr('id') ?? '').slice(5),
        author: author.text(),
        authorId: /uid=(\d+)/.exec(author.attr('href') ?? '')?.[1] ?? '',
        floor: Number(post.find('a[id^="postnum"] em').text()),
        time: post.find('em[id^="authorposton"]').text().replace('发表于', '').trim(),
        body: bare(message.text()),
        quotes,
      };
    });
}

const selector = (text: string) => compile<AnyNode, Element>(text);
const POST = selector('#postlist > div[id^="post_"]');
const AUTHOR = selector('td.pls .authi a.xw1');
const FLOOR = selector('a[id^="postnum"] em');
const TIME = selector('em[id^="authorposton"]');
const MESSAGE = selector('[id^="postmessage_"]');
const QUOTE = selector('.quote');
const LEFT_OUT = selector('.quote, i.pstatus, .locked, .tattl, font.jammer');
const QUOTE_HEAD = selector('font[size]');

/** Text of an element without the parts that fit a selector. */
function textWithout(node: AnyNode, leftOut: ((element: Element) => boolean) | null): string {
  if (isText(node)) return node.data;
  if (!('children' in node)) return '';
  return node.children
    .filter((child) => leftOut === null || !isTag(child) || !leftOut(child))
    .map((child) => textWithout(child, leftOut))
    .join('');
}

/** The quickest way known with libraries alone: no cheerio, selectors compiled once, nothing cloned. */
function takeWithCompiled(html: string): Taken[] {
  return findAll(POST, parseDocument(html).children).map((post) => {
    const one = (test: (element: Element) => boolean) => findOne(test, post.children);
    const text = (test: (element: Element) => boolean) => {
      const found = one(test);
      return found === null ? '' : textWithout(found, null);
    };
    const message = one(MESSAGE);
    return {
      postId: (post.attribs.id ?? '').slice(5),
      author: text(AUTHOR),
      authorId: /uid=(\d+)/.exec(one(AUTHOR)?.attribs.href ?? '')?.[1] ?? '',
      floor: Number(text(FLOOR)),
      time: text(TIME).replace('发表于', '').trim(),
      body: message === null ? '' : bare(textWithout(message, LEFT_OUT)),
      quotes: findAll(QUOTE, message?.children ?? []).map((quote) => bare(textWithout(quote, QUOTE_HEAD))),
    };
  });
}

function takeWithReader(html: string, url: string): Taken[] {
  const page = readHtml(html, url, new Date());
  if (page.kind !== 'thread') throw new Error(`The reader refused ${url}: ${JSON.stringify(page)}`);
  return page.posts.map((post) => ({
    postId: post.postId,
    author: post.author.name,
    authorId: post.author.id ?? '',
    floor: post.floor ?? 0,
    time: post.publishedText,
    body: bare(post.body),
    quotes: post.quotes.map((quote) => bare(quote.text)),
  }));
}

async function inParallel(urls: string[], work: (url: string) => Promise<void>) {
  const waiting = urls.values();
  const worker = async () => {
    for (const url of waiting) await work(url);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
}

async function eachPage(urls: string[], take: (html: string, url: string) => Taken[]) {
  const taken = new Map<string, Taken[]>();
  await inParallel(urls, async (url) => {
    const { bytes, type } = await fetchBytes(url);
    taken.set(pathOf(url), take(decodeHtml(bytes, type).html, url));
  });
  return taken;
}

async function crawlee(urls: string[]) {
  log.setLevel(LogLevel.ERROR);
  const taken = new Map<string, Taken[]>();
  const crawler = new CheerioCrawler(
    {
      maxConcurrency: IN_FLIGHT,
      async requestHandler({ $, request: { url } }) {
        // Crawlee brings its own copy of cheerio, whose types differ in name only.
        taken.set(pathOf(url), takeWithCheerio(load($.root()[0] ?? '')));
      },
    },
    new Configuration({ persistStorage: false, purgeOnStart: true, availableMemoryRatio: 0.5 }),
  );
  await crawler.run(urls.map((url, index) => ({ url, uniqueKey: `${index}` })));
  return taken;
}

/** Fetching alone comes first and Crawlee last: the table gives both ratios. */
export const CONTENDERS: readonly Contender[] = [
  {
    name: 'fetch alone (undici)',
    passes: 50,
    run: async (urls) => {
      await inParallel(urls, async (url) => {
        await fetchBytes(url);
      });
      return null;
    },
  },
  { name: 'chesheng readHtml', passes: 50, run: (urls) => eachPage(urls, takeWithReader) },
  { name: 'htmlparser2 + compiled css-select', passes: 10, run: (urls) => eachPage(urls, takeWithCompiled) },
  {
    name: 'cheerio/slim (htmlparser2)',
    passes: 10,
    run: (urls) => eachPage(urls, (html) => takeWithCheerio(loadSlim(html))),
  },
  {
    name: 'cheerio.load (parse5)',
    passes: 10,
    run: (urls) => eachPage(urls, (html) => takeWithCheerio(load(html))),
  },
  { name: 'Crawlee CheerioCrawler', passes: 10, run: crawlee },
];
