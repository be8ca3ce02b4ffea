import type { Category } from '../forum/boards.ts';
import type { Content } from '../forum/build.ts';
import { DAY_MS } from '../forum/clock.ts';
import { WINDOW_DAYS } from '../forum/draft.ts';
import type { Thread } from '../forum/model.ts';
import { makeRandom, type Random } from '../forum/random.ts';
import { makeCalendar } from './calendar.ts';
import { dress, speak } from './compose.ts';
import { makePeople } from './people.ts';
import type { Persona } from './persona.ts';
import { moment, replyMoments } from './rhythm.ts';
import { SERIES, type Series } from './series.ts';
import { STOCK } from './talk/stock.ts';
import type { Talk } from './talk/talk.ts';
import { kindOf, likes, makePost, makeThread, numberThreads } from './threads.ts';

/** Ids of the second forum's oldest served thread and post; its history is numbered below. */
export const SECOND_FIRST_TID = 15_001;
export const SECOND_FIRST_PID = 200_001;

const board = (fid: number, name: string, about: string, series: string | null) => ({
  fid,
  name,
  about,
  series,
  loginOnly: false,
});

/** Boards of the second forum. */
export const SECOND_CATEGORIES: Category[] = [
  { gid: 2, name: '长安车主', boards: [board(3, '悦翔车主俱乐部', '悦翔的一切', '悦翔')] },
  {
    gid: 4,
    name: '远山车主',
    boards: [board(5, '云岭之家', '云岭SUV', '云岭'), board(6, '青禾之家', '青禾轿车', '青禾')],
  },
  {
    gid: 7,
    name: '澜舟车主',
    boards: [board(8, '海豹湾大家庭', '七座家用', '海豹湾'), board(9, '逐光充电站', '纯电交流', '逐光')],
  },
  { gid: 10, name: '禾田车主', boards: [board(11, '小满小站', '小车也精彩', '小满')] },
];

/** Threads by series, in the order of `SERIES`; 60 in all. */
const THREADS = [24, 9, 7, 6, 8, 6];
const SPARE = 90;

const fits = (talk: Talk, series: Series) =>
  talk.weight > 1 && (talk.cars === 'all' || (talk.cars === 'electric') === series.electric);

function pickTalk(series: Series, random: Random): Talk {
  const bag = STOCK.filter((talk) => fits(talk, series)).flatMap((talk) =>
    Array<Talk>(talk.weight).fill(talk),
  );
  return random.pick(bag);
}

interface Desk {
  people: readonly Persona[];
  random: Random;
}

function reply(thread: Thread, talk: Talk, series: Series, at: number, { people, random }: Desk): void {
  const op = thread.posts[0]?.author;
  const guests = people.filter((p) => p.author !== op);
  const owners = guests.filter((p) => p.series === series);
  const who = random.pick(random.chance(0.7) ? owners : guests);
  const said = new Set(thread.posts.map((post) => post.body));
  const opening = thread.posts[0]?.label.polarity;
  const [mark, text] = random.pick(
    talk.replies.filter(([m]) => opening !== 'positive' || kindOf(m) !== 'c' || random.chance(0.3)),
  );
  let body = speak(dress(text, random), who, series.name, at, random);
  if (said.has(body)) body = speak(`坐标{城}，${text}`, who, series.name, at, random);
  const post = makePost(who, at, body, mark);
  post.likes = likes(random);
  if (random.chance(0.15)) post.quotes = random.int(0, thread.posts.length - 1);
  thread.posts.push(post);
}

/**
 * The second forum as it is served: 60 threads of 1–45 posts in the last forty days by accounts of its own.
 * @param anchor epoch ms; the newest posts lie just before it.
 * @param growMinutes spacing of the posts after the anchor, every sixth a new thread; null for none.
 */
export function secondForum(seed: number, anchor: number, growMinutes: number | null): Content {
  const random = makeRandom(seed, 31);
  const people = makePeople(seed, makeCalendar(anchor))[2];
  const desk: Desk = { people, random };
  const from = anchor - (WINDOW_DAYS - 1) * DAY_MS;
  const threads: { thread: Thread; talk: Talk; series: Series }[] = [];
  const open = (series: Series, at: number) => {
    const talk = pickTalk(series, random);
    const [mark, title, text] = random.pick(talk.openings);
    const owners = people.filter((p) => p.series === series);
    const op = random.pick(owners.length > 0 ? owners : people);
    const post = makePost(op, at, speak(text, op, series.name, at, random), mark);
    const named = speak(title, op, series.name, at, random);
    threads.push({ thread: makeThread(series.secondFid, named, [post], random), talk, series });
  };
  SERIES.forEach((series, i) => {
    for (let n = 0; n < (THREADS[i] ?? 0); n++) open(series, moment(from, anchor - DAY_MS / 3, random));
  });
  threads.forEach(({ thread, talk, series }, i) => {
    const size =
      i % 11 === 0 ? random.int(26, 44) : Math.round(random.real() ** 2 * 22) + (i % 9 === 4 ? 0 : 2);
    const opened = thread.posts[0]?.publishedAt ?? from;
    for (const at of replyMoments(opened, anchor, size, random)) reply(thread, talk, series, at, desk);
  });
  if (growMinutes !== null)
    for (let step = 1; step <= SPARE; step++) {
      const at = Math.floor(anchor / 1000) * 1000 + step * growMinutes * 60_000;
      if (step % 6 === 3) open(random.pick(SERIES), at);
      else {
        const { thread, talk, series } = random.pick(threads);
        reply(thread, talk, series, at, desk);
      }
    }
  const all = threads.map(({ thread }) => thread);
  const posts = all.reduce((sum, thread) => sum + thread.posts.length, 0);
  numberThreads(all, SECOND_FIRST_TID + all.length, SECOND_FIRST_PID + posts);
  return { authors: people.map((p) => p.author), threads: all };
}
