import { clauseAround, type Finder, type FoundFact } from './finder.ts';
import { monthOf, yearOf } from './purchase.ts';

const LEAVING = /出厂|生产|下线|制造/g;

const YEAR = String.raw`(?:((?:19|20)\d{2}|(?<![\d.])[012]\d|二[零〇][零〇一二三][零〇一二三四五六七八九])年?的?|(今年|去年|前年)的?)`;
const NUMBER = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]';
const DAY = String.raw`(?:(?:3[01]|[12]\d|0?[1-9])[日号])?`;
const MONTH = String.raw`(?:[./-]?(${NUMBER})(?:月份?(?:底|初|中旬?|末)?${DAY}|[./-]\d{1,2}|(?!\d)))?`;
/** 去年十二月|出厂, 2010|出厂, 7月|生产的 */
const DATE_BEFORE = new RegExp(`(?:${YEAR}${MONTH}|(${NUMBER})月份?${DAY})(?:左右|才|刚)?$`);
/** 生产|日期是16-05, 出厂|年份: 2015年, 【出厂】2011年1月 */
const DATE_AFTER = new RegExp(
  `^(?:(?:日期|时间|年月|年份)[:是为在写的显示着 ]{0,5}|[\\]】]:? ?)${YEAR}${MONTH}`,
);
/** 出厂价, 出厂设置, 出厂前: nothing left the works on that day; 生产线 and 生产商 are no cars. */
const OTHER_AFTER =
  /^(?:[价设状水合检前后商数配自光线力厂家]|的?(?:机油|轮胎|电池|电瓶|配件|零件|发动机油|一?批次?的?零))/;
/** Tyres, batteries and oil have dates of their own, a works celebrates its first car, and a recall names a range. */
const NOT_CAR = /轮胎|胎|电瓶|电池|机油|玻璃|座椅|配件|零件|手机|首[台辆批]|第一[台辆批]|正式|后来|[至到~]/;

const BACK: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 前年: 2 };

/** When the car left the works, which tells a faulty batch from the rest; of 去年 whoever knows the day of the post works out the year. */
export const built: Finder = {
  signs: '厂产线造',
  counted: true,
  find({ text }) {
    const found: FoundFact[] = [];
    for (const { 0: word, index } of text.matchAll(LEAVING)) {
      const { before, after } = clauseAround(text, index, index + word.length);
      const around = text.slice(Math.max(0, index - 20), index);
      const ahead = text.slice(index + word.length, index + word.length + 30);
      const date = OTHER_AFTER.test(after) ? null : DATE_BEFORE.exec(before);
      const dated = date ?? DATE_AFTER.exec(ahead);
      if (dated === null || NOT_CAR.test(around)) continue;
      const [written, said, back, month, alone] = dated;
      const year = yearOf(said);
      if (said !== undefined && year === null) continue;
      const from = date ? index - written.length : index;
      const to = date ? index + word.length : index + word.length + written.length;
      const yearsBack = back === undefined ? null : (BACK[back] ?? null);
      found.push({
        value: { kind: 'built', year, yearsBack, month: monthOf(month ?? alone) },
        from,
        to,
      });
    }
    return found;
  },
};
