import { gate } from '../words/gate.ts';
import type { Finder, FoundFact } from './finder.ts';

/** What owners shorten trims to; 自豪 and 自尊 are words too, so those need a sign of a trim beside them. */
const GRADES: Readonly<Record<string, string>> = {
  豪: '豪华型',
  舒: '舒适型',
  尊: '尊贵型',
  精: '精英型',
  标: '标准型',
  旗: '旗舰型',
};
const SHORT = /([手自])动?([豪舒尊精标旗])(?![华适贵英准舰敬重严心服神驾享荣雅致品尚情])(?:[版型])?/g;
const EVERYDAY = /^(?:自[豪尊精]|手[精标])$/;
const TRIM_BEFORE = /(?:\d\.\d ?[lt]?|款|[买提订开]了?[的辆台个]?|的是|一[辆台]|低配|是) ?$/;
const TRIM_AFTER = /^(?:车型|车主|配置|的?车[,。]|顶配)|^[版型]/;

const GRADE =
  '豪华|舒适|尊贵|精英|旗舰|时尚|标准|基本|基础|领航|尊享|豪雅|豪享|运动|进取|智享|风尚|都市|实用|技术|行政|先锋|天窗|尊荣|尊雅|荣耀|悦享|智联|炫酷|乐享|畅享|致尚|至尊|精致|探索|征服|越级|个性|导航|特装|特别|百万|纪念|限量|冠军|荣耀|卓越|劲智|智能|超能|星耀|天翼|领先|品质|幸福|雅致|雅尚|经典|新锐|青春|活力|劲尚|劲动|创享|智驾|智享|智行|潮流|梦想|豪情|超享|超值|悦动|尊尚|白金|铂金|钻石|黑金|尊悦|尊贵|豪雅|雅享|创领|旗领|劲享|尊驰|菁英|菁华';
const LONG = new RegExp(
  `(?:(\\d\\.\\d) ?([lt](?![a-z]))? ?i? ?)?(?:(手动|自动|手自一体|双离合|cvt|dct|amt|手|自|四驱|两驱) ?(?:挡|档)? ?)?((?:${GRADE})(?:导航|天窗|智联|四驱)?)([型版])`,
  'g',
);
/** 豪华版的车, 配置是豪华版: not what somebody compares or would like. */
const WITHOUT_KIND = new RegExp(
  `(手动|自动|两驱|四驱|前驱|后驱)(?:挡|档)? ?((?:${GRADE}))(?:导航|天窗)?(?![型版])(?=[,。!?;\\s的、]|$)`,
  'g',
);
const NOT_OWN =
  /(?:为什么|比|还是|或者?|想[买要]|准备|考虑|建议|要不|不如|没有|加钱|上|换|和|跟|与|相比|纠结|选|看[中上]?了?|是否)[^,。!?;]{0,6}$/;
const NOT_OWN_AFTER = /^[^,。!?;]{0,8}(?:优惠|落地|多少|怎么样|和|比|还是|有没有|值不值|区别|没有|才有|还没)/;
const BASIC = /^(?:基本|基础|标准)$/;
const NO_TRIM = /(?:百万|特别|经典|智能|技术|标准|实用|基本|基础|时尚|运动|导航|领先|品质|个性)$/;

const mayName = gate([SHORT, LONG, WITHOUT_KIND]);

/** The trim as catalogues write it. */
export const trim: Finder = {
  signs: '豪舒尊精标旗型版联航动驱',
  counted: false,
  find({ text }) {
    if (mayName(text) === 0) return [];
    const found: FoundFact[] = [];
    const told = new Set<string>();
    const tell = (name: string, from: number, to: number): void => {
      if (told.has(name)) return;
      told.add(name);
      found.push({ value: { kind: 'trim', name }, from, to });
    };
    for (const { 0: written, 1: box = '', 2: grade = '', index } of text.matchAll(SHORT)) {
      const end = index + written.length;
      const before = text.slice(Math.max(0, index - 6), index);
      const named = /[版型]$/.test(written);
      if (EVERYDAY.test(written) && !TRIM_BEFORE.test(before) && !TRIM_AFTER.test(text.slice(end, end + 4)))
        continue;
      if (
        !named &&
        /^[^\s,。!?;、的]/.test(text.slice(end, end + 1)) &&
        EVERYDAY.test(written) &&
        !/\d\.\d ?[lt]? ?$|款 ?$/.test(before)
      )
        continue;
      tell(`${box}动${GRADES[grade] ?? ''}`, index, end);
    }
    for (const match of text.matchAll(LONG)) {
      const { 0: written, 1: litres, 2: letter, 3: box, 4: grade = '', 5: kind = '', index } = match;
      const end = index + written.length;
      if (
        NO_TRIM.test(grade) &&
        !litres &&
        !box &&
        !(BASIC.test(grade) && TRIM_BEFORE.test(text.slice(Math.max(0, index - 6), index)))
      )
        continue;
      if (
        NOT_OWN.test(text.slice(Math.max(0, index - 10), index)) ||
        NOT_OWN_AFTER.test(text.slice(end, end + 14))
      )
        continue;
      const gears = box === '手' ? '手动' : box === '自' ? '自动' : (box ?? '').toUpperCase();
      const size = litres ? `${litres}${(letter ?? '').toUpperCase()}` : '';
      tell(`${size}${gears}${grade}${kind}`, index, end);
    }
    for (const { 0: written, 1: gears = '', 2: grade = '', index } of text.matchAll(WITHOUT_KIND)) {
      if (gears.endsWith('驱') && NO_TRIM.test(grade)) continue;
      tell(`${gears}${grade}型`, index, index + written.length);
    }
    return found;
  },
};
