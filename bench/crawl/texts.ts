import { makeRandom, type Random } from '../../sample/forum/random.ts';
import { THEMES } from '../../sample/texts/themes.ts';

/** What is said in one breath in the texts of the sample world. */
const CLAUSES = [
  ...new Set(
    THEMES.flatMap(({ threads, loose }) => [
      ...threads.flatMap(({ opening, replies }) => [opening[1], ...replies.map(([, text]) => text)]),
      ...loose.map(([, text]) => text),
    ]).flatMap((text) => text.split(/[，。？！；\n]/).map((clause) => clause.trim())),
  ),
].filter(({ length }) => length >= 4 && length <= 24);

const SHORT = ['顶', '同问', '沙发', '谢谢分享', '学习了', '路过看看', '恭喜提车', '一样一样', '等结果'];
const ENDS = ['。', '！', '？', '，'];

function said(random: Random): string {
  const clauses = Array.from({ length: random.int(3, 12) }, () => random.pick(CLAUSES) + random.pick(ENDS));
  return clauses.join('');
}

/**
 * What stands in a post: one in eight is a few characters, one in fifty repeats an earlier post of its thread, the rest are
 * clauses put together anew, so that posts share words as posts do and are hardly ever near-copies.
 * @returns the same for the same place
 */
export function textAt(thread: number, floor: number): string {
  const random = makeRandom(thread, floor);
  if (random.chance(1 / 8)) return random.pick(SHORT);
  if (floor > 2 && random.chance(1 / 50)) return textAt(thread, random.int(1, floor - 1));
  return said(random);
}

/** A title as boards have it. */
export const titleOf = (thread: number): string => {
  const random = makeRandom(thread, 0);
  return `${random.pick(['悦翔', '逐光', '青禾', '云岭', '海豹湾', '新手请教'])}${random.pick(CLAUSES)}`;
};
