import { DAY_MS } from '../../forum/clock.ts';
import type { Author, Thread } from '../../forum/model.ts';
import type { Random } from '../../forum/random.ts';
import { type Calendar, monthsBack } from '../calendar.ts';
import { speak } from '../compose.ts';
import type { Persona } from '../persona.ts';
import { moment } from '../rhythm.ts';
import { seriesOf, XIAOMAN } from '../series.ts';
import { astroturfTalk } from '../talk/stories.ts';
import { makePost, makeThread } from '../threads.ts';

const POSTS = 42;
const ACCOUNTS = 9;

/** First of the three days: the 17th of the fourth month before the last. */
export const astroturfDay = (calendar: Calendar) => monthsBack(calendar, 4).from + 16 * DAY_MS;

/** Accounts made for the purpose, younger than all others. */
export const hiredAuthors = (): Author[] =>
  Array.from({ length: ACCOUNTS }, (_, i) => ({
    uid: 90_001 + i * 2,
    name: `小满用户${7301 + i * 37}`,
    city: '',
    signature: null,
  }));

/** One text with small turns, by nine new accounts of the first forum, within three days. */
export function astroturf(calendar: Calendar, like: Persona, random: Random): Thread[] {
  const series = seriesOf(XIAOMAN);
  const hired = hiredAuthors().map((author): Persona => ({ ...like, author, series }));
  const from = astroturfDay(calendar);
  const threads: Thread[] = [];
  for (let n = 0; n < POSTS; n++) {
    const who = random.pick(hired);
    const at = moment(from, from + 3 * DAY_MS, random);
    const opening = astroturfTalk.openings[0];
    const reply = astroturfTalk.replies[0];
    if (opening === undefined || reply === undefined) throw new Error('the bought praise has no text');
    const last = threads.at(-1);
    if (last !== undefined && n % 3 !== 0) {
      const start = last.posts[0]?.publishedAt ?? from;
      const then = moment(start, from + 3 * DAY_MS, random);
      last.posts.push(makePost(who, then, speak(reply[1], who, series.name, then, random), '+'));
      continue;
    }
    const post = makePost(who, at, speak(opening[2], who, series.name, at, random), '+');
    threads.push(makeThread(series.fid, speak(opening[1], who, series.name, at, random), [post], random));
  }
  for (const thread of threads) thread.posts.sort((a, b) => a.publishedAt - b.publishedAt);
  return threads;
}
