import { BRAND_ALIASES, SERIES_ALIASES } from './aliases.ts';
import { allSeries } from './catalogue.ts';
import { CONDITION_WORDS } from './condition-words.ts';
import { PART_WORDS } from './part-words.ts';
import { SYMPTOM_WORDS } from './symptom-words.ts';

/** Stands where a known word stood; nothing that is said reaches across it. */
export const KNOWN = '\n';

/** One character is too little to tell a name from a word: 元, 汉, 抖. */
const SHORTEST = 2;

/** What everybody on a forum says all the time; it comes and goes with the talk and tells of nothing. */
const TALK =
  '楼主 楼上 楼下 层主 帖子 发帖 回帖 顶帖 师傅 兄弟 哥们 大神 车友 车主 论坛 网友 店里 朋友 同事 邻居 媳妇 老婆 老公 家里 孩子 今天 明天 昨天 前天 ' +
  '现在 刚才 最近 以前 以后 时候 时间 分钟 小时 公里 星期 礼拜 上个月 这个月 早上 中午 下午 晚上 问题 东西 地方 事情 情况 感觉 觉得 知道 认为 一下 回来 过来 ' +
  '起来 出来 可以 应该 可能 已经 还是 就是 不是 没有 什么 怎么 为什么 哪里 多少 谢谢 感谢 请问 请教 求助 真的 确实 其实 反正 所以 因为 但是 然后 如果 而且';

function* vocabulary(): Generator<string> {
  for (const words of [...Object.values(PART_WORDS), ...Object.values(CONDITION_WORDS)])
    yield* words.split(' ');
  for (const [, { words }] of SYMPTOM_WORDS) yield* words.split(' ');
  yield* TALK.split(' ');
  for (const { name, brand } of allSeries) {
    yield name;
    yield brand.name;
  }
  for (const aliases of [...Object.values(BRAND_ALIASES), ...Object.values(SERIES_ALIASES)]) yield* aliases;
}

type Index = ReadonlyMap<string, readonly string[]>;

/** Words by their first two characters, longest first. */
function indexed(words: Iterable<string>): Index {
  const index = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const folded = word.normalize('NFKC').toLowerCase();
    if (folded.length < SHORTEST) continue;
    const start = folded.slice(0, 2);
    const list = index.get(start);
    if (list) list.push(folded);
    else index.set(start, [folded]);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

let ours: Index | undefined;

/**
 * A folded text (NFKC, lower case) with `KNOWN` in the place of every word of our own vocabulary: parts, symptoms, conditions, brands,
 * series, and what everybody says. Time linear in the text.
 */
export function withoutKnownWords(folded: string): string {
  ours ??= indexed(vocabulary());
  let kept = '';
  let from = 0;
  for (let i = 0; i < folded.length; i++) {
    const word = ours.get(folded.slice(i, i + 2))?.find((known) => folded.startsWith(known, i));
    if (word === undefined) continue;
    kept += folded.slice(from, i) + KNOWN;
    i += word.length - 1;
    from = i + 1;
  }
  return kept + folded.slice(from);
}
