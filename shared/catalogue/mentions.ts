import type { ThreadContext } from '../understanding/insight.ts';
import { findSeries, type NamedSeries } from './find-series.ts';

export interface Mention {
  /** Key of the series. */
  series: string;
  /** Named by the post itself, or inherited (继承) from what it quotes, the thread's title, the board. */
  basis: 'named' | 'quote' | 'title' | 'board';
}

export interface MentioningPost {
  body: string;
  /** An opening post wrote the thread's title, so what that names is named by it. */
  opening: boolean;
  quotes: readonly { text: string }[];
}

/** Said before a name that is only held against the car the post is about. */
const AGAINST = /(?:比起?|不如|不输|超过|胜过|秒杀|完爆|碾压|媲美|相比|对比|(?:[跟和与同][^,。!?;]{0,4}))$/;
/** 跟卡罗拉比, 和朗逸相比. */
const COMPARED = /^[^,。!?;]{0,4}(?:比|差不多|一样|一个样|没法比|不相上下)/;

/** Whether every series a text names stands there only to be compared with. */
function namesOnlyRivals(body: string, named: readonly NamedSeries[]): boolean {
  return named.every(({ span }) => {
    const before = body.slice(Math.max(0, span.start - 6), span.start);
    if (!AGAINST.test(before)) return false;
    return !/[跟和与同][^,。!?;]{0,4}$/.test(before) || COMPARED.test(body.slice(span.end, span.end + 8));
  });
}

/**
 * Every series a post is about, the most certain ground alone: the text's own, else one inherited. A reply that names others only to
 * compare (比卡罗拉省油, in a thread about 悦翔) is about the thread's series too, and first.
 */
export function mentionsOf(post: MentioningPost, context: ThreadContext): Mention[] {
  const inTitle = () => findSeries(context.threadTitle ?? '', context);
  const own = findSeries(post.body, context);
  const named = () => [...own, ...(post.opening ? inTitle() : [])];
  const quoted = () => post.quotes.flatMap(({ text }) => findSeries(text, context));
  const grounds: [Mention['basis'], () => { series: string }[]][] = [
    ['named', named],
    ['quote', quoted],
    ['title', inTitle],
    ['board', () => findSeries(context.board ?? '')],
  ];
  if (own.length > 0 && !post.opening && namesOnlyRivals(post.body, own)) {
    const inherited = mentionsOf({ ...post, body: '' }, context);
    const rivals = new Set(own.map(({ series }) => series));
    const others = inherited.filter(({ series }) => !rivals.has(series));
    return [...others, ...[...rivals].map((series): Mention => ({ series, basis: 'named' }))];
  }
  for (const [basis, find] of grounds) {
    const found = new Set(find().map(({ series }) => series));
    if (found.size > 0) return [...found].map((series) => ({ series, basis }));
  }
  return [];
}
