import type { Outcome } from './fact.ts';

/** How far behind a repair its outcome may stand. */
const REACH = 40;
const PARAGRAPH = /\n/;

const WORSE = /更(?:响|严重|厉害|大|差|抖|明显|频繁)|反而|变本加厉|越修越|越来越/;
const CAME_BACK =
  /(?:好了?|管了?|消停了?|安静了?|正常了?|没事了?)(?:了)?(?:没)?[几一两二三四五六七八九十半\d]{1,3}(?:多)?个?(?:天|月|星期|礼拜|周|公里|小时)|(?:过|没|不到)(?:了|过)?[几一两二三四五六七八九十半\d]{1,4}多?个?(?:天|月|星期|礼拜|周|年|公里)[^。!?;\n]{0,6}(?:又|再|就|还)|[几一两二三四五六七八九十\d]{1,3}(?:天|个月|个?星期|周|公里)(?:后|以后|之后)?[^。!?;\n]{0,4}又|又(?:开始|出现|响|坏|犯|抖|漏|来了|不行|回来|复发|亮|黑屏|死机|这样|是老样子|一样|有了|烧|顿)|复发|再次出现|再犯了|又来|又叫|又滴|又犯|(?:接|继)[着续](?:唱|响|叫)|开回家(?:又|就)/;
const NOT_FIXED =
  /没(?:有)?(?:修|弄|搞|治|解决|改善|效果|好转|作用|变化|用(?!过|了)|好(?!说|像|好)|任何(?:改善|效果|作用|变化|好转))|还是(?=有|响|抖|漏|一样|不(?!错)|没|老样|会|这样|那样|原|存在|出现|无|坏|亮|顿|烧|打|跑|卡|死|黑|慢|同|check|咯|嗡|吱|重|沉|异|闯|熄)|依[旧然](?!好|很好|不错)|仍(?!可)|不管用|未(?:见)?(?:解决|改善|好转|修好|果|能)|无(?:效|果|用|济于事|改善)|照样|老样子|不(?:行|解决问题|见好|起作用|好使)|修不好|故障依旧|问题依旧|白(?:换|修|搞|弄)|没(?:啥|什么)(?:用|效果|变化|改善)|一点用|继续(?:响|抖|漏|坏)|都没(?:用|好|效)|也没(?:用|好|效)|解决不了|还(?:响|抖|漏|有|在|会|没好|不好)|一直没|(?:说|讲)(?:是)?(?:没(?:有)?(?:问题|毛病|故障)|正常)|没(?:有)?(?:查|检)(?:出|到)|(?:查|检)不(?:出|到)|没查|退不回|减轻/;
const FIXED =
  /好了(?!没|几|[一两二三四五]|吗|么)|解决了(?!吗|么)|不(?:响|抖|漏|顿|闯|烧|黑屏|死机|跑偏|亮)了|没(?:再|有再)|再(?:也)?没|正常了|消失了?|没了|安静了|搞定|没(?:有)?问题了|(?:就|才)算(?:是)?(?:完|好|治)|算治住|治住|稳了|没(?:再)?犯|根治|服务到位|不再|告别|修好|恢复(?:正常)?|完美|顺(?:畅|滑)?(?:了|多了)|好多了|明显改善|改善(?:很多|明显|了)|不错|一切正常|就好(?!像|比)|焕然一新|如新|满血|治好/;

const first = (words: RegExp, text: string): number => words.exec(text)?.index ?? Infinity;

/** What came of a repair told before `from`, looked for up to `limit` and no further than a line; the first word of it counts. */
export function outcomeOf(text: string, from: number, limit: number): Outcome {
  const ahead = text.slice(from, Math.min(limit, from + REACH));
  const told = ahead.slice(0, PARAGRAPH.exec(ahead)?.index ?? ahead.length);
  const places: [Outcome, number][] = [
    ['cameBack', first(CAME_BACK, told)],
    ['notFixed', first(NOT_FIXED, told)],
    ['worse', first(WORSE, told)],
    ['fixed', first(FIXED, told)],
  ];
  // 好了两天又响 begins like a success.
  const fixed = first(FIXED, told);
  const back = first(CAME_BACK, told);
  if (back !== Infinity && fixed <= back && back - fixed < 24 && fixed !== Infinity) return 'cameBack';
  let best: Outcome = 'unknown';
  let at = Infinity;
  for (const [outcome, place] of places) {
    if (place < at) {
      best = outcome;
      at = place;
    }
  }
  return best;
}
