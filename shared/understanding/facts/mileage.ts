import { boundOf } from './bound.ts';
import { clauseAround, type Finder, type FoundFact } from './finder.ts';

const UNIT =
  /^ ?(?:多|来)?(?:左右|上下|出头|开外|不到)?(?:公里|千米|km(?![a-z])(?! ?\/ ?h)|k(?![a-z0-9]))数?/;
const WITHIN = /左右|上下|出头|开外|不到/;
const RATE_AFTER =
  /^(?:\/|每|时速|的时速|(?:的)?速度|小时|加速|油耗|一?[升箱个块元毛]|消耗|以[下上]的?(?:低速|速度)|制动|刹|续航|范围|外|远|路程?(?!了)|的路|质保|保修|三包|(?:保养|[换做])一次|一次|一[换保]|[换加].{0,4}一次|首保|(?:的)?(?:小|大|免费|基础)?保养|免费|烧[^,。]{0,2}[\d一二两三半几]|(?:就|就?[要得]|少了?)[补加添少]|里面|高速|后基本|左右一箱)/;
const RATE_BEFORE =
  /(?:开回(?:家|来)?[^,]{0,4}|延[长保]?[到至]|百|每|回家|开回|时速|车速|速度|均速|续航|还能跑|可以跑|能跑|可跑|油耗|距离|相距|离家|单程|往返|来回|通勤|质保|保修|三包|包修|多跑|少跑|下坡|上坡|山路|高速上?|市区|国道|堵|机油[^,。]{0,4}跑了|每[天年月周].{0,6}|(?<!到这个?|到)(?:一|这|每)(?:年|个?月|天|周)(?!整整)(?:大概|也就|能|才|要|差不多)?(?:跑|开)?了?.{0,2}|一箱油?.{0,6}|加满.{0,4}|剩余?|显示还|续|限速|标称|[年月天]或者?|不限)$/;
/** A day's way, unless it is longer than a day's. */
const DAY = /今天|昨天|前天|周末/;
const LONGEST_DAY = 1500;
const TRIP =
  /国庆|春节|过年|假期|这趟|一趟|长途|自驾|回老家|旅游|上班|下班|每天|每年|一年|通勤|清零|小计|进藏|西藏|如果|还要|加满|二手车|才到/;
const ODOMETER_BEFORE =
  /(?:跑了?|跑到|跑过|行驶了?|行使了?|驶|开了?|走了|里程|公里数|总里程|表显|表上|现在|目前|如今|已经?|整整|截至|截止|今天|[一二两三头][回次]在|才|刚|仅|新车|买来?|提车|车况|到了?|不到|不足|没到|未满|过了?|满|快|将近|接近|大约|约|大概|差不多|至今|累计|总共|一共|超过|我的?)(?:[^,。!?;]{0,6})$/;
/** 新车三个月,四百公里: what stands in the clause before says whose distance it is. */
const NEW_BEFORE = /(?:新车|提车|买|提的|[年月天]|周|星期|款)[^,。!?;]{0,6}, ?$/;
const ODOMETER_AFTER =
  /^(?:了|就|时|的时候|左右|多|后|开始|出现|的?车|的新车|不到|才|刚|发现|全程|没|无|至今)/;

/** 里程:12345, 跑了3万, 才跑8000就: no unit behind the number. */
const WITHOUT_UNIT =
  /(?:表显(?:里程)?(?:是|才|刚)?|表上(?:显示|是|写着)?|里程(?:数|表)?(?:显示|是|为|:|才|刚|大概|约|有|也?[就才]|不到|快|已经|将近|接近)?(?:过|到)?了?|公里数(?:是|为|:|才|刚)?|(?:才|刚|只|总共|一共|已经|现在|目前|我)?(?:跑|行驶)(?:了|到)?(?:快|不到|将近|大概|有|差不多|超过|才|已经)?|(?:我的?车?|才|刚)开了(?:快|不到|将近|差不多|有)?) ?$/;
const OTHER_UNIT =
  /^ ?(?:多|来)?(?:[年月天次个圈趟转码迈块元升小分秒公台辆家里吨号毛]|km|rpm|l|%|w|周|星期|礼拜|时速|以上|以下|多?[块元]|[-~.:]|地|油)/;

/** From here on a distance is the car's own unless something says otherwise. */
const LONG = 10_000;
const NOT_OWN =
  /质保|保修|三包|每|一般|朋友|同事|邻居|建议|规定|手册|厂家说|理论|宣传|续航|[更要]换|延长|间隔|周期|内|或|免费|如果|等到|才能|以后再|首任|一换|换一|保养一|寿命|对方|人家|网上|别人/;
/** A short way is the car's whole only if the car is that new. */
const NEW_CAR = /新车|提车|刚买|买来|总共|一共|表显|里程|目前|现在|才|刚|仅|只|不到|新|[天月周]/;
/** Counted since a repair. */
const SINCE_REPAIR = /(?:[换修装刷调洗](?:好|完|上|了)|回来|出来|机油)[^。!?;\n]{0,12}$/;
/** 三年,三万九: a bare number behind an age. */
const AGE_BEFORE = /(?:[\d一二两三四五六七八九十半][年月]半?|[年月]|星期|礼拜|个月)(?:多|了|不到|左右)?,$/;
const IN_TEN_THOUSANDS = /[万w]/;
const MONEY = /^(?:[块元]|的?[价车]|落地|买|优惠|卖|首付)/;

/** 五百公里都没到: the car has not gone that far. */
const NOT_YET = /^(?:都|也|还)(?:没|不)(?:到|有|满)/;
/** 现在九万一千多: how far it is by now, the unit left out; money is what else is counted in ten thousands. */
const NOW_BEFORE =
  /(?:^|[,。;!?\n])(?:我?这车)?(?:现在|如今|目前|眼下|到现在|到今天|今天|表上|已经)(?:是|快|都|已经|才)?$/;
/** 买了两年,开得少,才一万出头 */
const AGING_BEFORE = /(?:[一二两三四五六七八九十半\d]年|个?月|天)[^。!?;\n]{0,10}(?:才|刚过?|也就|就)$/;
const MONEY_NEAR = /[价元块钱卖贷]|落地|优惠|首付|预算|报价|出手|回血/;
/** 三万七,皮带裂了: how far it had gone opens the post. */
const OPENS =
  /^,(?=[^。!?\n]{0,8}[裂漏响抖坏锈断松换])(?![^,。!?;]{0,4}(?:落地|拿下|提|买|卖|入|搞定|贵|值))/;

const LONGEST = 999_999;
/** Below this a distance is a trip unless the post says the car is that new. */
const SHORT = 1000;
/** How near the number the odometer is named. */
const LEAST_WITHOUT_UNIT = 500;

const isWhole = (text: string, from: number): boolean => {
  const before = text.slice(Math.max(0, from - 24), from);
  return NEW_CAR.test(before) && !SINCE_REPAIR.test(before);
};

/** How far the car had gone; trips, intervals between oil changes, warranty terms and ranges are no such thing. */
export const mileage: Finder = {
  signs: '公k跑驶程开年月显万',
  counted: true,
  find({ text, quantities }) {
    const found: FoundFact[] = [];
    for (const quantity of quantities) {
      const { value, from, to } = quantity;
      if (value < 1 || value > LONGEST || text.slice(from, to) === '万') continue;
      const unit = UNIT.exec(text.slice(to, to + 10));
      const { before, after } = clauseAround(text, from, to);
      if (unit) {
        const end = to + unit[0].length;
        if (RATE_AFTER.test(text.slice(end, end + 10)) || RATE_BEFORE.test(before)) continue;
        const own =
          ODOMETER_BEFORE.test(before) ||
          (before.trim() === '' && NEW_BEFORE.test(text.slice(Math.max(0, from - 14), from)));
        if (TRIP.test(before) || TRIP.test(after)) continue;
        if (value < LONGEST_DAY && DAY.test(`${before}${after}`)) continue;
        if (value < SHORT && !((own && isWhole(text, from)) || NOT_YET.test(text.slice(end, end + 5))))
          continue;
        const long = !own && value >= LONG && !NOT_OWN.test(`${before}${after}`);
        if (!own && !long && before.trim() !== '' && !ODOMETER_AFTER.test(text.slice(end, end + 6))) continue;
        found.push({
          // 一万七左右公里 says it before the unit.
          value: {
            kind: 'mileage',
            km: value,
            bound: boundOf(text, quantity, WITHIN.test(unit[0]) ? to : end),
          },
          from,
          to: end,
        });
        continue;
      }
      const aged =
        value >= SHORT &&
        before === '' &&
        IN_TEN_THOUSANDS.test(text.slice(from, to)) &&
        AGE_BEFORE.test(text.slice(Math.max(0, from - 8), from)) &&
        !MONEY.test(text.slice(to, to + 4)) &&
        /^(?:[,。;]|多|了|$)/.test(text.slice(to, to + 2));
      if (aged && !OTHER_UNIT.test(text.slice(to, to + 4))) {
        found.push({ value: { kind: 'mileage', km: value, bound: boundOf(text, quantity, to) }, from, to });
        continue;
      }
      const tenThousands = value >= LONG && IN_TEN_THOUSANDS.test(text.slice(from, to));
      const aging = tenThousands && AGING_BEFORE.test(text.slice(Math.max(0, from - 20), from));
      const now =
        tenThousands &&
        /^(?:出头|左右|上下|不到)?(?:[,。;!?\n]|$)/.test(text.slice(to, to + 3)) &&
        !MONEY_NEAR.test(text.slice(Math.max(0, from - 20), to + 16)) &&
        (aging ||
          NOW_BEFORE.test(text.slice(Math.max(0, from - 10), from)) ||
          (from === 0 && OPENS.test(text.slice(to, to + 14))));
      if (now) {
        found.push({ value: { kind: 'mileage', km: value, bound: boundOf(text, quantity, to) }, from, to });
        continue;
      }
      if (value < LEAST_WITHOUT_UNIT || OTHER_UNIT.test(text.slice(to, to + 4))) continue;
      if (!WITHOUT_UNIT.test(before) || TRIP.test(before) || DAY.test(before)) continue;
      found.push({ value: { kind: 'mileage', km: value, bound: boundOf(text, quantity, to) }, from, to });
    }
    return found;
  },
};
