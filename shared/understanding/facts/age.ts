import { boundOf } from './bound.ts';
import { clauseAround, type Finder, type FoundFact } from './finder.ts';
import type { Quantity } from './numbers.ts';

const UNIT =
  /^ ?(?:多)?(个多月|个半月|个月|月(?!份|底|初|\d|饼)|年(?![款初底代限产检审轻度\d]|[一二三四五六七八九]月)|天(?![窗津气猫然])|周(?![末边围年])|个?星期|个?礼拜)(半|多)?/;
/** 第九天, 买来第二个月: how long since the purchase. */
const SINCE =
  /(?:买|购|提|入手|到手|拿到|落地|接|用|开|车龄|上路|新车|车子?|驾驶|上牌|交车)(?:车|来|回来?|回家|到|过来|新车|这车|手|到手|了车)?(?:后|之后|以后)?(?:了|过|的)?(?:的?时间|到现在|至今)?(?:也就|都|还|才|刚|已经?|快|满|刚刚|仅仅|有|将近|接近|近|不到|不足|没到|未满|没|还没|超过|大概|大约|约|差不多|整整?|足足?|仅|过|好|了|的|第|还不到|前后|只|到){0,3}$/;
const BARE_BEFORE =
  /(?:^|[^修等换保拖约检用跑堵过隔])(?:不到|才|刚|不足|未满|没到|仅仅?|还没)(?:满|用|开|买|过)?(?:了|到)?$/;
/** 帝豪,两年,两万公里: the clause says nothing else. */
const ALONE_BEFORE = /^(?:我的?车?|现在|如今|快|将近|才|刚|也|到现在|也就|目前|车子?|这才|这|都|已经?){0,4}$/;
const ALONE_AFTER = /^(?:了|多|不到|左右|的车|车主|车龄|吧|的?时候){0,3}(?:[\d一二两三四五六七八九十]|$)/;
const CAR_AFTER = /^(?:了)?(?:的)?(?:新|小|老)?车(?![间程险位库])/;
const OF_OTHER =
  /(?:修|等|换|保修?|质保|拖|放|停|检|每|租|延|住|找|贷款?|维权|投诉|拆|订|定|排|再|隔|后|补|还要|三包|包|送|胎|电瓶|机油|膜|驾照|前|近|这|那|驾龄|潜水|工作|结婚|隔壁|邻居|同事|朋友|老款|人家|他[^,]{0,4}|折腾|整整齐齐)(?:[^,。!?;]{0,4})$/;
const OTHER_AFTER =
  /^(?:[\d一二两三四五半几]{1,3}(?:升|壶|桶|瓶|箱)|前|后(?!就|出|开|,)|质保|保修|包换|包退|内包|一[换次保]|[换保加修]一?次|或者?|以?后再|之内|以内包|的?保|没[洗修]|的保险|工资|时间(?:修|处理)|来一次|里|一遍|的账)/;
const NEW_CAR = /新车|提车|买车|购车|刚买|刚提|才买|才提|买[的了]|提[的了]|到手|开了/;
const OWN_NEAR = /公里|提的|修理厂|没[修坏]|毛病|万|km|我的|我这|车主|新车|提车|买|款|就|坏|漏|响|裂|锈|漆/;

/** 三年12万公里: what stands together is the car's, whatever goes before. */
const MILEAGE_AFTER =
  /^(?:多|了|半)?,?(?:跑了?|开了?|行驶了?|表显)?(?:将?近|快|不到|大概|差不多|才|就|已经)?(?:\d{1,3}(?:\.\d{1,2})?|[一二两三四五六七八九十]{1,3})(?:(?:多|来)?[万w](?!块|元|[^公k]{0,2}[块元])|[千百\d]{0,4}多?(?:公里|km))/;
/** What is promised or due, and what is done in that time. */
const TERM = /内|质保|保修|三包|一般|每|规定|三电|首任|建议|手册|[更要]换|一换|换[一油]|终身|或者?|合同|保养/;
/** 第八个月: counted from the purchase, unless something else began. */
const NTH_BEFORE = /(?:^|[,。!?;到在才])第$/;
const OTHER_BEGUN = /[换修刷调洗店]|维权|投诉|住院|等|请假|春节|国庆|自驾|旅|考/;
const JUST_BOUGHT = /(?:提车|买的?|入手|到手|交车|上牌)(?:后|之后)?,?第$/;
const NTH_AFTER = /^(?![晚还才通回他她店客给内以之前,。]{0,1}(?:[店客给]|才[给通]))/;
/** 我的两年了好好的, 八年了没大修过 */
const OLD_BEFORE = /(?:^|我的|我这[台辆]?车?|我家那?[台辆]?车?|车)(?:都|也|快|已经|开|用|买)?$/;
const OLD_AFTER =
  /^(?:多)?了(?:,)?(?:好好的|没(?:大?修|出过|坏|换|毛病|问题|[^,]{0,3}[修坏])|就?换[了过]|还(?:是|很|挺|好)|依[旧然]|一直|从[没来]|啥|什么)/;
/** 开了十八年车 is the driver's. */
const DRIVING = /^(?:的)?(?:车(?=[,。!?;你他]|$)|驾|司机|卡丁)/;

/** 刚满两年, 今天三年整, 不到两年: how old the car is, whatever follows. */
const FULL_BEFORE = /(?:刚刚?|正好|刚好|整整|今天|已经|就)满$/;
const WHOLE_AFTER = /^整?(?:了)?(?:[,。!;]|$)/;
const WHOLE_BEFORE = /(?:今天|到今天|刚好|正好|到现在|正好是)$/;
const UNDER_BEFORE = /(?:^|[,。!?;\n]|在|才)(?:不到|没到|未满|不满)$/;
const UNDER_AFTER = /^(?:的?时间)?[,、](?!.{0,4}(?:内|质保))/;
/** 半年用车心得 */
const USED_AFTER = /^(?:的)?(?:用车|使用|车主|驾驶|养车)(?:的)?(?:心得|感受|体验|报告|感想|总结|小结|作业)/;

const REPAIRED_BEFORE = /[刷换修调装洗加](?:了|好|完|过)[^。!?;\n提]{0,12},[^,。]{0,2}(?:开|用)了$/;

const CALENDAR = /^(?:0\d|1\d|2[0-6])$/;

const LONGEST = { day: 999, week: 150, month: 240, year: 25 } as const;
type Unit = keyof typeof LONGEST;

function unitOf(written: string): Unit {
  if (written.includes('月')) return 'month';
  if (written === '年') return 'year';
  return written === '天' ? 'day' : 'week';
}

/** The months behind a number of years: 一年零两个月. */
function monthsBehind(text: string, end: number, next: Quantity | undefined): { months: number; to: number } {
  if (next && next.from >= end && next.from - end <= 1 && next.value <= 12 && next.value >= 1) {
    const between = text.slice(end, next.from);
    if (
      (between === '' || between === '零' || between === '又') &&
      /^个?月/.test(text.slice(next.to, next.to + 2))
    )
      return { months: next.value, to: text.indexOf('月', next.to) + 1 };
  }
  return { months: 0, to: end };
}

/** How long after the purchase it happened, or how old the car is. 半年 is six months, 一年半 eighteen. */
export const age: Finder = {
  signs: '年月天周星礼',
  counted: true,
  find({ text, quantities }) {
    const found: FoundFact[] = [];
    let free = 0;
    quantities.forEach((quantity, i) => {
      const { value, from, to } = quantity;
      const unit = from < free ? null : UNIT.exec(text.slice(to, to + 12));
      if (!unit) return;
      const written = unit[1] ?? '';
      const kind = unitOf(written);
      if (value <= 0 || value > LONGEST[kind]) return;
      const said = text.slice(from, to);
      // 3月 is a month of the year, 俩月 is two months.
      if (written === '月' && !/^[俩仨半两]|多$/.test(said)) return;
      const { months, to: end } =
        kind === 'year'
          ? monthsBehind(
              text,
              to + unit[0].length,
              quantities[i + 1]?.value === 0 ? quantities[i + 2] : quantities[i + 1],
            )
          : { months: 0, to: to + unit[0].length };
      const { before } = clauseAround(text, from, to, 14);
      const { after } = clauseAround(text, from, end, 14);
      if (OTHER_AFTER.test(after)) return;
      const near = text.slice(Math.max(0, from - 30), end + 24);
      const since =
        SINCE.test(before) &&
        !/(?:隔壁|邻居|同事|朋友|人家|他的|[上前]一[台辆部]|以前那|之前那|旧车|老车)/.test(before);
      const bare = BARE_BEFORE.test(before) && NEW_CAR.test(near);
      const alone =
        ALONE_BEFORE.test(before) && ALONE_AFTER.test(after) && OWN_NEAR.test(near) && kind !== 'day';
      const ofCar = CAR_AFTER.test(after) && !/[第每修等]$/.test(before);
      const beside = kind !== 'day' && MILEAGE_AFTER.test(text.slice(end, end + 20));
      const term = beside && TERM.test(text.slice(Math.max(0, from - 14), end + 18));
      const driven = beside && !term && !(value === 1 && text.charAt(end) !== ',');
      const nth =
        kind !== 'year' &&
        (value > 2 || kind !== 'day') &&
        NTH_BEFORE.test(text.slice(Math.max(0, from - 2), from)) &&
        NTH_AFTER.test(text.slice(end, end + 4)) &&
        (!OTHER_BEGUN.test(text.slice(Math.max(0, from - 16), from)) ||
          JUST_BOUGHT.test(text.slice(Math.max(0, from - 8), from)));
      const old = kind === 'year' && OLD_BEFORE.test(before) && OLD_AFTER.test(text.slice(end, end + 10));
      const full =
        kind !== 'day' &&
        (FULL_BEFORE.test(before) ||
          USED_AFTER.test(after) ||
          (WHOLE_BEFORE.test(before) && WHOLE_AFTER.test(text.slice(end, end + 4))) ||
          (kind !== 'week' &&
            UNDER_BEFORE.test(text.slice(Math.max(0, from - 4), from)) &&
            UNDER_AFTER.test(text.slice(end, end + 8)))) &&
        !TERM.test(text.slice(Math.max(0, from - 10), end + 6));
      if (term && !since && !full) return;
      // 08年的车 and 16年,提车… are years of the calendar.
      if (kind === 'year' && !since && CALENDAR.test(said)) return;
      if (!since && !bare && !ofCar && !alone && !driven && !nth && !old && !full) return;
      if (!since && !nth && !full && OF_OTHER.test(before)) return;
      if (since && /(?:开[了过]?|管用)$/.test(before) && (DRIVING.test(after) || before.endsWith('管用')))
        return;
      // 刷了程序,开了三天又犯: since the repair.
      if (kind === 'day' && REPAIRED_BEFORE.test(text.slice(Math.max(0, from - 18), from))) return;
      const half = written === '个半月' || unit[2] === '半' ? 0.5 : 0;
      const inMonths = kind === 'year' && (half > 0 || months > 0 || value === 0.5);
      const bound = unit[0].includes('多') ? 'atLeast' : boundOf(text, quantity, end);
      free = end;
      found.push({
        value: {
          kind: 'age',
          amount: inMonths ? (value + half) * 12 + months : value + half,
          unit: inMonths ? 'month' : kind,
          bound,
        },
        from,
        to: end,
      });
    });
    return found;
  },
};
