import { SHORTS } from '../texts/names.ts';
import type { Theme, Written, WrittenReply, WrittenThread } from '../texts/shape.ts';
import { DAY_MS } from './clock.ts';
import type { Random } from './random.ts';

export interface DraftPost {
  mark: string;
  text: string;
  at: number;
  /** Index within the thread of the post it quotes. */
  quote: number | null;
  byOp: boolean;
  anonymous: boolean;
}

export interface DraftThread {
  written: Pick<WrittenThread, 'fid' | 'title' | 'type' | 'sticky'>;
  posts: DraftPost[];
}

const NIGHT_SHIFT_MS = 6 * 3_600_000;
const HOUR_MS = 3_600_000;

/** Few people write between one and seven in the morning: such times move to the hours after. */
function awake(at: number): number {
  const hour = Math.floor(((at + 8 * HOUR_MS) % DAY_MS) / HOUR_MS);
  return hour >= 1 && hour < 7 ? at + NIGHT_SHIFT_MS : at;
}

const wholeSecond = (at: number) => Math.floor(at / 1000) * 1000;

/** How far back a served forum reaches, in days; what is older is the history of `world/`. */
export const WINDOW_DAYS = 40;

/** Age of the opening in days; where the text gives none, the seed chooses within the window. */
function openingAge(written: WrittenThread, random: Random): number {
  const jitter = random.real();
  if (written.daysAgo !== undefined) return written.daysAgo + 0.1 + jitter * 0.7;
  return 1 + jitter * (WINDOW_DAYS - 3);
}

function replyTimes(opened: number, anchor: number, count: number, random: Random): number[] {
  const life = Math.min(anchor - opened - 120_000, (2 + random.real() * 28) * DAY_MS);
  const times = Array.from({ length: count }, () => opened + 60_000 + random.real() ** 3 * life);
  return times
    .map((at) => Math.min(wholeSecond(awake(at)), wholeSecond(anchor) - 1000))
    .map((at) => Math.max(at, opened + 30_000))
    .sort((a, b) => a - b);
}

const asReply = ([mark, text]: Written): WrittenReply => [mark, text];

/** Own replies keep their order (they talk to each other); guests are dropped in between. */
function mixed(own: readonly WrittenReply[], guests: WrittenReply[], random: Random) {
  const row: { reply: WrittenReply; own: number | null }[] = own.map((reply, i) => ({ reply, own: i + 1 }));
  for (const reply of guests)
    row.splice(random.int(Math.min(1, row.length), row.length), 0, { reply, own: null });
  return row;
}

function draftThread(
  written: WrittenThread,
  guests: WrittenReply[],
  anchor: number,
  random: Random,
): DraftThread {
  const opened = wholeSecond(awake(anchor - openingAge(written, random) * DAY_MS));
  const row = mixed(written.replies, guests, random);
  const times = replyTimes(opened, anchor, row.length, random);
  const placeOf = new Map<number, number>([[0, 0]]);
  row.forEach(({ own }, i) => {
    if (own !== null) placeOf.set(own, i + 1);
  });
  const [mark, text] = written.opening;
  const posts: DraftPost[] = [{ mark, text, at: opened, quote: null, byOp: true, anonymous: false }];
  row.forEach(({ reply: [replyMark, replyText, turn] }, i) => {
    posts.push({
      mark: replyMark,
      text: replyText,
      at: times[i] ?? opened,
      quote: turn?.quote === undefined ? null : (placeOf.get(turn.quote) ?? null),
      byOp: turn?.op ?? false,
      anonymous: turn?.anonymous ?? false,
    });
  });
  return { written, posts };
}

/** How strongly a thread draws loose replies: none where nobody answers, most where it is hot. */
const pull = (thread: WrittenThread): number => (thread.replies.length === 0 ? 0 : thread.hot ? 6 : 1);
const LONGEST = 36;

/** What the texts leave for a growing forum: a quarter of the loose replies of every theme. */
export interface Drafted {
  threads: DraftThread[];
  spare: { theme: Theme; replies: Written[] }[];
}

export function draftForum(themes: readonly Theme[], anchor: number, random: Random): Drafted {
  const drafted: Drafted = { threads: [], spare: [] };
  for (const theme of themes) {
    const loose = random.shuffled(theme.loose);
    const spare = loose.splice(0, Math.floor(loose.length / 4));
    drafted.spare.push({ theme, replies: spare });
    const weights = theme.threads.map(pull);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const loosened = loose.length;
    theme.threads.forEach((written, i) => {
      const share = Math.floor((loosened * (weights[i] ?? 0)) / total);
      const guests = loose.splice(0, Math.min(share, LONGEST - written.replies.length)).map(asReply);
      const shorts = written.hot ? random.int(2, 9) : random.int(0, 2);
      if (weights[i] !== 0) for (let n = 0; n < shorts; n++) guests.push(['0', random.pick(SHORTS)]);
      drafted.threads.push(draftThread(written, random.shuffled(guests), anchor, random));
    });
    spare.push(...loose);
  }
  return drafted;
}
