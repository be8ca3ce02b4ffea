import { seriesNamed } from '../forum/boards.ts';
import { readLabel } from '../forum/label.ts';
import type { Post, Thread } from '../forum/model.ts';
import type { Random } from '../forum/random.ts';
import { SHORTS } from '../texts/names.ts';
import { dress, join, speak } from './compose.ts';
import type { Persona } from './persona.ts';
import { moment, replyMoments } from './rhythm.ts';
import type { Series } from './series.ts';
import { STOCK } from './talk/stock.ts';
import type { Line, Opening, Talk } from './talk/talk.ts';

/** What a post amounts to: a complaint of one's own, another negative, neutral, positive. */
export type Kind = 'c' | '-' | '0' | '+';
export type Quota = Record<Kind, number>;
export const KINDS: readonly Kind[] = ['c', '-', '0', '+'];

export const kindOf = (mark: string): Kind => {
  const [sign, next] = mark.split(' ');
  return sign === '-' ? (next === 'c' ? 'c' : '-') : sign === '+' ? '+' : '0';
};

/** Who is likely to answer whom. */
const AFFINITY: Record<Kind, Quota> = {
  c: { c: 3, '-': 3, '0': 1.2, '+': 0.5 },
  '-': { c: 2, '-': 3, '0': 1, '+': 0.6 },
  '0': { c: 1, '-': 0.8, '0': 1.3, '+': 0.9 },
  '+': { c: 0.4, '-': 0.5, '0': 0.8, '+': 3 },
};

/** What a month of one series on one forum asks for. */
export interface Brief {
  site: 1 | 2;
  series: Series;
  quota: Quota;
  /** Openings from here… */
  from: number;
  to: number;
  /** …and replies up to here. */
  until: number;
  people: readonly Persona[];
  /** Strength of a talk for openings and replies of a kind. */
  weight(talk: Talk, kind: Kind): number;
  /** Complaints written out in full: used up first, always as openings. */
  written: Opening[];
  talks: readonly Talk[];
  /** Average posts of a thread. */
  size: number;
}

function weighted<T>(from: readonly T[], weight: (one: T) => number, random: Random): T | undefined {
  const total = from.reduce((sum, one) => sum + weight(one), 0);
  let at = random.real() * total;
  return from.find((one) => {
    at -= weight(one);
    return at < 0 && weight(one) > 0;
  });
}

const fits = (talk: Talk, series: Series) =>
  talk.cars === 'all' || (talk.cars === 'electric') === series.electric;

/** The kind of the next post. */
const draw = (free: Quota, affinity: Quota, random: Random): Kind =>
  weighted(KINDS, (kind) => free[kind] * affinity[kind], random) ??
  KINDS.find((kind) => free[kind] > 0) ??
  '0';

/** Who opens threads: those with a problem. */
const OPENERS: Quota = { c: 3, '-': 0.8, '0': 1, '+': 0.9 };

/** The talk whose replies suit a complaint written in full. */
function talkOn([mark]: Opening, talks: readonly Talk[]): Talk {
  const name = mark.includes('noise') ? 'noise' : mark.includes('engine') ? 'engine' : 'service';
  const talk = talks.find((one) => one.name === name);
  if (talk === undefined) throw new Error(`nobody talks about ${name}`);
  return talk;
}

function sizes(total: number, mean: number, random: Random): number[] {
  const found: number[] = [];
  for (let rest = total; rest > 0; ) {
    const size = Math.min(rest, 45, Math.max(1, Math.round(mean * (0.15 + random.real() ** 3 * 3.6))));
    found.push(size);
    rest -= size;
  }
  return found;
}

export function makePost(author: Persona, at: number, body: string, mark: string): Post {
  return {
    pid: 0,
    tid: 0,
    author: author.author,
    anonymous: false,
    publishedAt: at,
    body,
    quotes: null,
    label: readLabel(mark, seriesNamed(body)),
    edited: null,
    deletedAt: null,
    remarks: [],
    locked: false,
    image: false,
    likes: 0,
  };
}

export function makeThread(fid: number, title: string, posts: Post[], random: Random): Thread {
  const views = Math.round(
    posts.length * 110 + 160 + random.real() ** 2 * 2600 * (posts.length > 3 ? 1 : 0.5),
  );
  return { tid: 0, fid, title, sticky: false, type: null, viewsBase: views, posts, deletedAt: null };
}

/** Likes of a reply: most have none. */
export const likes = (random: Random) => Math.floor(random.real() ** 4 * 9);

/** The quota written out as threads, exactly. Marks of texts decide the kinds, so labels add up to the quota. */
export function writeMonth(brief: Brief, random: Random): Thread[] {
  const { series, people, weight } = brief;
  const quota = { ...brief.quota };
  const total = KINDS.reduce((sum, kind) => sum + quota[kind], 0);
  const owners = people.filter((p) => p.series === series);
  const someone = (kind: Kind, not?: Persona) => {
    const circle = kind === 'c' || random.chance(0.75) ? owners : people;
    return weighted(circle, (p) => (p === not ? 0 : p.activity), random) ?? random.pick(people);
  };
  const talks = brief.talks.filter((talk) => fits(talk, series));
  const among = (kind: Kind, has: (talk: Talk) => readonly Line[] | readonly Opening[]): Talk => {
    const able = (t: Talk) => has(t).some(([mark]) => kindOf(mark) === kind);
    const found =
      weighted(talks, (t) => (able(t) ? weight(t, kind) : 0), random) ??
      STOCK.find((t) => t.cars === 'all' && able(t));
    if (found === undefined) throw new Error(`nobody says anything of the kind ${kind}`);
    return found;
  };
  const lineOf = (talk: Talk, kind: Kind, used: Set<string>): Line => {
    const own = talk.replies.filter(([mark, text]) => kindOf(mark) === kind && !used.has(text));
    if (own.length > 0) return random.pick(own);
    return random.pick(among(kind, (t) => t.replies).replies.filter(([mark]) => kindOf(mark) === kind));
  };
  const said = (talk: Talk, kind: Kind, used: Set<string>): Line => {
    const line = lineOf(talk, kind, used);
    if (kind === 'c' || !random.chance(0.28)) return line;
    const more = talk.replies.filter(
      ([m, text]) => kindOf(m) === kind && text !== line[1] && !used.has(text),
    );
    return more.length === 0 ? line : join(line, random.pick(more), random);
  };
  return sizes(total, brief.size, random).map((size) => {
    const written = brief.written.shift();
    // Complaints written in full open threads of their own: nobody may use up their places.
    const free = () => ({ ...quota, c: quota.c - brief.written.length });
    const kind = written === undefined ? draw(free(), OPENERS, random) : 'c';
    quota[kind] -= 1;
    const talk = written === undefined ? among(kind, (t) => t.openings) : talkOn(written, talks);
    const opened = moment(brief.from, brief.to, random);
    const op = someone(kind);
    const drafts = talk.openings.filter(([mark]) => kindOf(mark) === kind);
    const [mark, title, text] = written ?? random.pick(drafts);
    const posts = [makePost(op, opened, speak(text, op, series.name, opened, random), mark)];
    const used = new Set<string>();
    for (const at of replyMoments(opened, brief.until, size - 1, random)) {
      const reply = draw(free(), AFFINITY[kind], random);
      quota[reply] -= 1;
      const again = random.chance(0.14) && (reply === 'c' || reply === '+') && kind === reply;
      const who = again ? op : someone(reply, op);
      const short = reply === '0' && random.chance(0.16);
      const [replyMark, replyText] = short ? (['0', random.pick(SHORTS)] as const) : said(talk, reply, used);
      used.add(replyText);
      const body = speak(short ? replyText : dress(replyText, random), who, series.name, at, random);
      const post = makePost(who, at, body, replyMark);
      post.likes = likes(random);
      if (random.chance(0.12)) post.quotes = random.int(0, posts.length - 1);
      posts.push(post);
    }
    const fid = brief.site === 1 ? series.fid : series.secondFid;
    return makeThread(fid, speak(title, op, series.name, opened, random), posts, random);
  });
}

/** Ids in order of time: posts and threads count upwards, the given ids are the last ones handed out plus one. */
export function numberThreads(threads: Thread[], tidEnd: number, pidEnd: number): Thread[] {
  threads.sort((a, b) => (a.posts[0]?.publishedAt ?? 0) - (b.posts[0]?.publishedAt ?? 0));
  threads.forEach((thread, i) => {
    thread.tid = tidEnd - threads.length + i;
    for (const post of thread.posts) post.tid = thread.tid;
  });
  const posts = threads.flatMap((thread) => thread.posts);
  posts.sort((a, b) => a.publishedAt - b.publishedAt || a.tid - b.tid);
  posts.forEach((post, i) => {
    post.pid = pidEnd - posts.length + i;
  });
  for (const thread of threads)
    for (const post of thread.posts)
      if (post.quotes !== null) post.quotes = thread.posts[post.quotes]?.pid ?? null;
  return threads;
}
