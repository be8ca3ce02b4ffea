import { type CheerioAPI, load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';

/** First guesses at where things stand on a thread page; a person mends them against the real engine. */
export interface Guesses {
  url: string | null;
  marks: string[];
  container: string;
  idPrefix: string;
  body: string;
  author: string;
  /** A part of the address of a member's page, e.g. `/user/{id}`. */
  member: string | null;
  time: { select: string; attribute?: string };
  title: string;
}

const ID = /^([a-z][a-z_-]{0,30}?)(\d{1,12})$/i;
const MEMBER = /user|member|profile|space|author|uid/i;
const DATE = /\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}|\d{1,2}\s?(?:分钟|小时|天)前|ago\b/;

const classOf = ($: CheerioAPI, node: AnyNode): string | null => {
  const name = ($(node).attr('class') ?? '').split(/\s+/).find((part) => /^[a-z][\w-]*$/i.test(part));
  return name === undefined ? null : `.${name}`;
};

/** Elements whose ids differ only in a number, by tag and what stands before it; most text first. */
function groups($: CheerioAPI): { prefix: string; tag: string; nodes: Element[]; text: number }[] {
  const found = new Map<string, Element[]>();
  for (const node of $('[id]').toArray()) {
    const prefix = ID.exec(node.attribs.id ?? '')?.[1];
    if (prefix === undefined) continue;
    const key = `${node.name} ${prefix}`;
    found.set(key, [...(found.get(key) ?? []), node]);
  }
  return (
    [...found]
      .map(([key, nodes]) => {
        const [tag = '', prefix = ''] = key.split(' ');
        const outer = nodes.filter(
          (node) => !nodes.some((other) => other !== node && $.contains(other, node)),
        );
        return { tag, prefix, nodes: outer, text: $(outer).text().trim().length };
      })
      // Empty anchors beside the posts are numbered like them.
      .filter(({ text }) => text > 0)
      .sort((a, b) => b.nodes.length - a.nodes.length || b.text - a.text)
  );
}

/** The smallest element with a class that holds most of a post's text. */
function bodyOf($: CheerioAPI, post: Element): string | null {
  const whole = $(post).text().trim().length;
  const large = $(post)
    .find('[class]')
    .toArray()
    .filter((node) => $(node).text().trim().length > whole * 0.4);
  const smallest = large.sort((a, b) => $(a).text().length - $(b).text().length)[0];
  return smallest === undefined ? null : classOf($, smallest);
}

function timeOf($: CheerioAPI, post: Element): Guesses['time'] | null {
  if ($(post).find('time[datetime]').length > 0) return { select: 'time[datetime]', attribute: 'datetime' };
  const dated = $(post)
    .find('[class]')
    .toArray()
    .filter((node) => DATE.test($(node).text()) && $(node).text().trim().length < 60)
    .at(-1);
  const select = dated === undefined ? null : classOf($, dated);
  return select === null ? null : { select };
}

/** @throws Error with a sentence when the page holds no elements that look like posts */
export function guess(html: string): Guesses {
  const $ = load(html);
  const [group] = groups($);
  const post = group?.nodes[0];
  if (group === undefined || post === undefined)
    throw new Error(
      'no elements whose ids end in a number; save a thread page with posts as its server sends it',
    );
  const link = $(post)
    .find('a[href]')
    .toArray()
    .find((node) => MEMBER.test(node.attribs.href ?? '') && $(node).text().trim() !== '');
  const href = link?.attribs.href ?? null;
  const word = href === null ? null : (MEMBER.exec(href)?.[0] ?? null);
  const generator = $('meta[name="generator"]').attr('content')?.split(' ', 1)[0];
  return {
    url: $('link[rel="canonical"]').attr('href') ?? $('meta[property="og:url"]').attr('content') ?? null,
    marks: [
      ...(generator ? [`meta[name="generator"][content^="${generator}"]`] : []),
      ...($('body').attr('id') ? [`body#${$('body').attr('id')}`] : []),
      `${group.tag}[id^="${group.prefix}"]`,
    ],
    container: `${group.tag}[id^="${group.prefix}"]`,
    idPrefix: group.prefix,
    body: bodyOf($, post) ?? 'p',
    author: word === null ? '.author' : `a[href*="${word}"]`,
    member: href === null ? null : href.replace(/^[^?]*\//, '').replace(/\d+/, '{id}'),
    time: timeOf($, post) ?? { select: '.date' },
    title: $('h1').length > 0 ? 'h1' : 'title',
  };
}
