import type { Finder, FoundFact } from './finder.ts';

/** 2021年3月5日, 21年3月, 2021.3.5, 2021-03, 3月5号, 六月份, 二零一九年; 去年十月 says only the month. */
const DATE =
  /(?:((?:19|20)\d{2}|(?<!\d)[012]\d|[二两]?[零〇一二三四五六七八九]{2,4})(?:年(?!款|代|前|后|多|了|半|内|度)(?:的|底|初|末|中)?|[./-](?=\d)))?(?:(?:去年|今年|前年|大前年)(?:的)?|(上个?月|这个月|本月|月初))?(?:(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])(?:月份?|[./-](?=\d))(?:底|初|中旬?|末)?)?(?:(3[01]|[12]\d|0?[1-9])(?:日|号|(?![\d万个多公k次%款l.]))|(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[日号]))?/g;

/** A first look, as most posts hold no date at all. */
const HAS_DATE = /[年月号]|\d{4}[./-]|\d{2}[./-]\d{1,2}[./-]\d/;
const BOUGHT_AFTER =
  /^[日号]?(?:份|底|初|中旬|左右)?(?:[^,。!?;\d]{0,8}?|(?:在|于|从)[^,。!?;]{2,20}?)(?:买(?:的|了|来|下|入|车|到|这)|购(?:买|入|车|得|于)|提(?:的|了|车|到|回|现)|入手|喜提|落地(?!价)|到手|接的?车|交的?车|交付|拿到?的?车|收的|收来|过的?户|落的?户|开的?票|开回|上的?牌)|^的车?(?=[,。!?;]|$)|^的?(?:新车|\d\.\d ?[lt]?(?:[,。!?;手自排]|$))/;
const BOUGHT_BEFORE =
  /(?:购(?:车|买|于|入|置)|开票|上牌|提车|买车|入手|提的?车|买的|提的|交车)(?:日期|时间|年份|的时间|月份)?(?:是|为|:|于|在)?(?:是|在|于)? ?$/;
const NOT_THIS_CAR =
  /^[^,。!?;]{0,10}?(?:买(?:了|的)?(?:房|保险|的?轮胎|手机|脚垫|膜|的?保险)|想|准备|打算|考虑|应该|可能|计划)|^[^,。!?;]{0,6}(?:不买|没买|再买|才能|要[买提]|通知|去提|交(?:的)?(?:定金|订金)|前交)/;
/** 我14年9月的车,六万公里 */
const OWN_BEFORE = /(?:^|我|我的|本人|俺|俺的|车是|[,。!?;\n])(?:是|这[台辆]?)?$/;
const OWN_CAR = /^(?:份|底|初)?的(?:老)?车子?(?:[,。]|\d|跑|开|到|一直|现在|也)/;
const PLANNED_BEFORE = /(?:准备|打算|计划|考虑|预计|想|等|要)[^,。!?;]{0,4}$/;

const NUMERAL: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 2019, 19, 二零一九 or 一九 as a year between 1995 and 2035, else null. */
export function yearOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  const digits = Array.from(written, (mark) => NUMERAL[mark] ?? mark).join('');
  const value = Number(digits);
  const year = digits.length === 2 ? 2000 + value : value;
  return Number.isInteger(year) && year >= 1995 && year <= 2035 ? year : null;
}

/** 1 to 12 as written in a post, 十二 among them; null for nothing. */
export function monthOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  const value = Number(written);
  if (Number.isInteger(value)) return value;
  return written.startsWith('十') ? 10 + (NUMERAL[written.charAt(1)] ?? 0) : (NUMERAL[written] ?? null);
}

function dayOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  const value = Number(written);
  if (Number.isInteger(value)) return value;
  const [tens = '', ones = ''] = written.split('十');
  if (!written.includes('十')) return NUMERAL[written] ?? null;
  return (tens === '' ? 1 : (NUMERAL[tens] ?? 0)) * 10 + (NUMERAL[ones] ?? 0);
}

/** 22.11.19 */
const SHORT_DATE = /^\d{2}([./-])\d{1,2}\1\d{1,2}$/;
/** 19年国庆提的 is October. */
const HOLIDAYS: readonly (readonly [string, number])[] = [
  ['国庆', 10],
  ['元旦', 1],
  ['五一', 5],
];

/** When the car was bought, as far as the post says it; a year that is only relative (去年) is not said. */
export const purchase: Finder = {
  signs: '买购提入地手牌票月接收交拿户',
  counted: true,
  find({ text }) {
    const found: FoundFact[] = [];
    if (!HAS_DATE.test(text)) return found;
    for (const match of text.matchAll(DATE)) {
      const { 0: written, index } = match;
      if (written.length < 2 || !/[年月./-]/.test(written)) continue;
      const end = index + written.length;
      const after = text.slice(end, end + 20);
      const before = text.slice(Math.max(0, index - 12), index);
      const dotted = /[./-]/.test(written);
      const year = yearOf(match[1]);
      const month =
        monthOf(match[3]) ??
        (year !== null ? (HOLIDAYS.find(([name]) => after.startsWith(name))?.[1] ?? null) : null);
      const day = dayOf(match[4] ?? match[5]);
      if (match[1] !== undefined && year === null) continue;
      if (year === null && month === null && (match[2] === undefined || day === null)) continue;
      // 2.5 or 7.2 is no date, however close it stands to a purchase.
      if (dotted && (year === null || (match[1]?.length !== 4 && !SHORT_DATE.test(written)))) continue;
      // 我的车,2019年12月的: only with the year, and not 15年出厂的.
      if (/^的/.test(after) && !/^的?(?:老?车|新车|\d\.\d|[,。!?;]|$)/.test(after)) continue;
      if (
        /^的/.test(after) &&
        (year === null || month === null) &&
        !/^的时候/.test(after) &&
        !BOUGHT_BEFORE.test(before)
      )
        continue;
      const own = year !== null && OWN_BEFORE.test(before) && OWN_CAR.test(after);
      const bought =
        own || (BOUGHT_AFTER.test(after) && !NOT_THIS_CAR.test(after)) || BOUGHT_BEFORE.test(before);
      if (!bought || PLANNED_BEFORE.test(before)) continue;
      found.push({ value: { kind: 'purchased', year, month, day }, from: index, to: end });
    }
    return found;
  },
};
