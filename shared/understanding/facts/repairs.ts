import { boundOf } from './bound.ts';
import { clauseAround, type Finder, type FoundFact } from './finder.ts';

const TIMES = /^ ?(?:多|来)?(?:次|回(?![家来去复应]|老家)|趟|遍)/;
const SHOP =
  '(?:他们|这家|那家|你们)?(?:的)?(?:4s店?|店里?|售后|修理厂|服务站|维修[站店]|厂里?|站里?|经销商)';
const REPAIR = `大?修理?|维修|返修|返厂|返店|返工|(?<![来去])回厂|回店|报修|检修|换|更换|拆|清洗|洗|调|升级|刷|[进到去跑回往](?:过|了)?${SHOP}|检查|检测|送修|送厂|四轮定位|动平衡|打磨|索赔|诊断|会诊|处理|(?:店里|师傅|4s店?|他们|售后)[弄整搞]|进厂`;
const MANY =
  '(?:至少|起码|不下于?|不少于|不止|超过了?|已经?|都?有|大概|差不多|将近|快|整整|足足|多达|来来回回|前前后后|来回|前后|连续|一共|总共)';
/** 修了4回, 去他们店不下20次, 4s店都跑了五趟, 为这个跑了三趟. */
const BEFORE = new RegExp(`(?:${REPAIR})(?:过|了|到|的)?${MANY}?(?:有)?了?$`);
const BARE_GO = new RegExp(`${SHOP}(?:都|也|就|已经?)?${MANY}?[去跑进](?:了|过)${MANY}?$`);
const RAN = new RegExp(
  `(?:为(?:了)?(?:这|此|个)[^,。!?;]{0,8}|来来回回|前前后后|前后|来回|先后|一共|总共|又|都|已经)[去跑](?:了|过)${MANY}?$`,
);
const MANY_BEFORE = new RegExp(`${MANY}(?:去|到|跑)?(?:过|了)?$`);
const ORDINAL = /第$/;
const SHOP_BEFORE = new RegExp(`(?:${SHOP}|返厂|回厂|返修|送修)$`);
/** 三次返厂, 第三次去店里, 第二次换了. */
const AFTER = new RegExp(
  `^(?:直接|就|我|又|才|还|再)?(?:${REPAIR}|去(?!年|看|不|吧|吃)|到店|过去|进店|说(?!话)|师傅|店|4s|带着)`,
);
const STILL = /^(?:了)?[,]?(?:还是|都没|仍|依[然旧]|也没|都[^,。]{0,4}没|都修|才修|都是)/;
/** Nothing but the count in its clause, as an answer: 四回了. */
const ALONE = /^(?:已经?|都|这都?|整整|足足|现在)?$/;
const UNMET = /(?:要|需要|得|建议|准备|打算|可以|应该|一般|每|能|会(?!诊)|免费|如果|多少)[^,。!?;了过]{0,6}$/;
const NO_REPAIR =
  /(?<!烧)机油(?![增多少])|保养|洗车|换位|手机|电话|空调滤|年检|洗(?:了)?车|油漆|刹车油|一箱|打过去|召回|摇|试驾|轮胎换|沟通|开口|启动|熄火|点火|加油|油表|追尾|发生|出现|响$|投诉|^刹车片|^轮胎|^[^,]{0,4}油(?![增多少乳箱路])|^电瓶|^雨刮|^机滤|也没|也不|油水/;
const OF_OTHERS = /(?:他|她|别人|人家|邻居|朋友|同事)的/;
const WORKSHOP = /修|店|4s|厂|售后|师傅|[换加调刷]了|检查|毛病/;
const MOST = 200;
const WAYS = /趟|回/;
const TO_AND_FRO =
  /(?:前前后后|来来回回|前后|来回|里里外外|先后|拢共|合计|加起来|一共|总共)(?:去|跑|折腾)?(?:了|过|有)?$/;

interface Count {
  fact: FoundFact;
  count: number;
}

const times = (count: number, from: number, to: number): Count => ({
  count,
  fact: { value: { kind: 'repairs', count, bound: 'exact' }, from, to },
});

/** 二进宫 and 三进三出 are said of a car that comes back to the workshop. */
const ENTERED = /([二两三四五六七八九])(?:进宫|进[二两三四五六七八九]出)/;
const DIGIT = '零一二三四五六七八九';
const digitOf = (mark: string): number =>
  mark === '两' ? 2 : mark >= '0' && mark <= '9' ? Number(mark) : DIGIT.indexOf(mark);

function entered(text: string): Count | null {
  const said = ENTERED.exec(text);
  return said ? times(digitOf(said[1] ?? ''), said.index, said.index + said[0].length) : null;
}

/** 第一次去店里…第二次…第三次: visits told one by one are as many as the last one says. */
const VISIT = /第([一二三四五六七八九1-9])([次回遍趟])/g;
const VISIT_REACH = 44;
const IN_SHOP = /店|师傅|4s|售后|工程师|技师|返厂|进站|[修换查拆检刷调](?!车)|说|加了|让我|等厂家|[开拖]过去/;
const AT_WORK = /师傅|店里|4s|售后|[修换查拆检刷调](?!车)/;

function visits(text: string): Count | null {
  let next = 1;
  let last: Count | null = null;
  let unit = '';
  for (const { 0: said, 1: mark = '', 2: counter = '', index } of text.matchAll(VISIT)) {
    const count = digitOf(mark);
    const to = index + said.length;
    if (count === 1) [next, unit, last] = [1, counter, null];
    // The first is often told without its number: 去店里问…第二回去…
    if (count === 2 && next === 1 && AT_WORK.test(text.slice(to, to + VISIT_REACH)))
      [next, unit] = [2, counter];
    if (count !== next || (unit !== counter && count > 1 && !/[次回]/.test(counter))) continue;
    const ahead = text.slice(to, to + VISIT_REACH);
    if (!IN_SHOP.test(ahead)) return last;
    next++;
    if (count > 1) last = times(count, index, to);
  }
  return last;
}

/** How often the car was in the workshop for it. The largest number told counts: 去了两次没修好,第三次… are three. */
export const repairs: Finder = {
  signs: '次回趟遍宫出',
  counted: true,
  find({ text, quantities }) {
    let most = entered(text) ?? visits(text);
    for (const quantity of quantities) {
      const { value, from, to } = quantity;
      if (value < 1 || value > MOST || !Number.isInteger(value)) continue;
      const unit = TIMES.exec(text.slice(to, to + 4));
      if (!unit || (most && most.count >= value)) continue;
      const end = to + unit[0].length;
      const { before, after } = clauseAround(text, from, to, 18);
      const rest = after.slice(unit[0].length);
      if (NO_REPAIR.test(before.slice(-8)) || NO_REPAIR.test(rest.slice(0, 8))) continue;
      const ordinal = ORDINAL.test(before);
      const plain = ordinal ? before.slice(0, -1) : before;
      const done =
        !ordinal &&
        (BEFORE.test(before) || BARE_GO.test(before) || RAN.test(before) || SHOP_BEFORE.test(before));
      const counted =
        !ordinal &&
        (MANY_BEFORE.test(before) || /[都了]$|^$/.test(before)) &&
        AFTER.test(rest) &&
        !/^说/.test(rest);
      const nth =
        ordinal &&
        (AFTER.test(rest) || /^,?(?:更换|换|做|清洗|检查)/.test(text.slice(end, end + 4))) &&
        WORKSHOP.test(text);
      // 前前后后七趟: nobody counts other ways.
      const ways = !ordinal && WAYS.test(unit[0]) && TO_AND_FRO.test(before);
      const again = ALONE.test(plain) && !ordinal && STILL.test(text.slice(end, end + 10));
      if (!done && !counted && !nth && !again && !ways) continue;
      if (OF_OTHERS.test(before)) continue;
      if (UNMET.test(before) && !/[了过]/.test(before.slice(-6))) continue;
      // 修一次五百 is a price.
      if (value === 1 && (ordinal || /检查|检测|换|洗|刷|调|升级|拆|[弄搞整]/.test(before))) continue;
      if (value === 1 && done && !/(?:[了过]|大修)$/.test(before)) continue;
      const bound = ordinal ? 'exact' : boundOf(text, quantity, end);
      most = {
        count: value,
        fact: { value: { kind: 'repairs', count: value, bound }, from: ordinal ? from - 1 : from, to: end },
      };
    }
    return most ? [most.fact] : [];
  },
};
