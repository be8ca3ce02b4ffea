import { gate } from '../words/gate.ts';
import type { Outcome, RepairAction } from './fact.ts';
import { clauseAround, type Finder, type FoundFact } from './finder.ts';
import { outcomeOf } from './outcome.ts';
import { type RepairObject, repairObject } from './repair-object.ts';

const ACTIONS: readonly (readonly [RepairAction, string])[] = [
  ['cleaned', '清洗|清理|洗(?=了?节气门|了?喷油嘴|积碳|了?油路|过节气门)|除(?=积?碳)'],
  [
    'reprogrammed',
    '升级(?!版|款|改装|到|为|成)|刷(?=了?(?:新)?程序|系统|了?ecu|写|机|了一?[遍次]|版本|新)|重刷|重新匹配|匹配(?=了|过|节气门|程序)|ota|重置|刷新(?=了?程序)',
  ],
  ['replaced', '更换|换(?![挡档向位代气算做购届车人新车]|句|成了|钱|季|来换)'],
  [
    'topUp',
    '加(?=了?(?:点|些|一?瓶|一?升|半升)?(?:机油|冷却液|防冻液|冷媒|制冷剂|氟|变速箱油|助力油|刹车油|添加剂|润滑油|黄油))|补(?=了?(?:点|些)?(?:机油|冷却液|防冻液|冷媒|氟|胎|气|漆)|加|充)|添加(?=了?机油)',
  ],
  [
    'adjusted',
    '调整|调(?=了|过|一下|好|整|校|紧|节)|紧了紧|紧(?=了|固|过|一下|螺丝)|校准|校正|做(?=了?过?(?:四轮|动平衡|定位|个四轮))|四轮定位|动平衡|打磨|润滑|抹了?黄油|打了?(?:黄油|蜡)(?!水)|上了?润滑',
  ],
  ['inspected', '检查|检测|拆检|诊断|排查|拆开(?=看|检|查)'],
  ['repaired', '大修|维修|返修|修(?![车养正改理厂]|的|车)|补焊|焊|打胶|修复|打了?隔音'],
];
const STEP = new RegExp(ACTIONS.map(([, words]) => `(${words})`).join('|'), 'g');

/** What was not done, or not to this car: advice, plans, refusals, questions. */
const NOT_DONE_BEFORE =
  /(?:不|没有?|未|别|建议|应该|可以|需要|要|得|想|准备|打算|考虑|必须|能|能不能|会|让我|叫我|说|再去|如果|要是|值得|免费|怎么|如何|多少钱|自己|哪|谁|等|给你|楼主|拒绝|不给|承诺|答应|同意|申请|希望|要求|先|帮你|去店里?|建议你?)(?:[^,。!?;了过]{0,5})$/;
const DONE_BEFORE =
  /(?:已经?|给我|帮我|刚刚?|重新|第.次|后来|结果|最后|免费给我|给我免费)(?:把?[^,。!?;]{0,6})?$/;
const DONE_AFTER =
  /^(?:[^,。!?;不没]{0,1})(?:了|过|完|好了|掉了?|上了?|后|以后|之后|下来)|^的(?!时|话|是|钱|价|费|人|问|好)(?:新)?[^,。!?;\n]{2}/;
const DONE_LATER =
  /^[^,。!?;不没就才能可要]{1,12}?(?:了(?!吗|没)|过了?|后|之后|以后|,?(?:还是|依旧|依然|仍然?|也没|都没|没用|无效|好了|没好|不行|照样|又))/;
const NOT_DONE_AFTER =
  /^[^,。!?;]{0,8}(?:吗|么|多少钱|不[??]|要多少|的话|不就|试试|看看(?!了)|(?:就|即)可|一般|需要)/;
/** Maintenance and things that are no part of a fault's story. */
const NO_REPAIR =
  /^(?:了|过|的)?(?:一?[部个台辆套次种家])?(?:手机|电话|车(?!门|窗|灯|机|身|顶|轮|架|载)|新车|房|钱|地方|路|驾驶|老婆|工作|号|了?牌|4s|一?家|店|思路|角度|话|品牌|别的|其他|季|座(?!椅)|人|衣|鞋|脚垫|坐垫|座套|音乐|歌|保险|导航地图)/;
const SERVICE =
  /^(?:了|过|的)?(?:[^,。!?;]{0,4})?(?:机油|机滤|空滤|空调滤|滤芯|三滤|汽滤|刹车油|防冻液|玻璃水|机油机滤|油)(?!泵|管|嘴|封|底|箱|路)/;
const OTHERS = /(?:楼主|他们?|别人|朋友|同事|邻居|人家|有人|车友|网友|大家)[^,。!?;]{0,8}$/;

const BEFORE_REACH = 12;
const MOST = 16;
/** A text of nothing but verbs stays cheap. */
const MOST_TRIED = 400;

interface Step extends RepairObject {
  action: RepairAction;
}

const mayMend = gate([STEP]);

/** Repairs in the order in which they are told, each with its part and what came of it. */
export const repairSteps: Finder = {
  signs: '修换洗调级刷紧检焊校润ot补加查滑磨轮除匹',
  counted: false,
  find({ text, words }) {
    if (mayMend(text) === 0) return [];
    const steps: Step[] = [];
    let free = 0;
    let tried = 0;
    for (const match of text.matchAll(STEP)) {
      if (steps.length === MOST || ++tried > MOST_TRIED) break;
      const { 0: verb, index } = match;
      if (index < free) continue;
      const which = ACTIONS.findIndex((_, i) => match[i + 1] !== undefined);
      const action = ACTIONS[which]?.[0];
      if (!action) continue;
      const end = index + verb.length;
      const { before } = clauseAround(text, index, end, BEFORE_REACH);
      const after = text.slice(end, end + 24);
      if (NO_REPAIR.test(after) || NOT_DONE_AFTER.test(after) || OTHERS.test(before)) continue;
      const done = DONE_AFTER.test(after) || verb.endsWith('了紧') || /了/.test(verb);
      if (
        NOT_DONE_BEFORE.test(before) &&
        !DONE_BEFORE.test(before) &&
        !(done && /(?:说|先|自己|去店里?|再去|让我|等|免费|的?得)[^,]{0,5}$/.test(before))
      )
        continue;
      if (
        !done &&
        !DONE_LATER.test(after) &&
        !(DONE_BEFORE.test(before) && /[^,。!?;]/.test(after.charAt(0)))
      )
        continue;
      const service = SERVICE.test(after) && action !== 'topUp';
      const object = repairObject(text, words(), action, index, end);
      if (object === null) continue;
      // 换了机油还是响 is a repair that failed; without that it is maintenance.
      if (service && outcomeOf(text, end, text.length) !== 'notFixed') continue;
      free = end;
      steps.push({ action, ...object });
    }
    return told(text, steps);
  },
};

function told(text: string, steps: readonly Step[]): FoundFact[] {
  const outcomes: Outcome[] = [];
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    if (!step) continue;
    const next = steps[i + 1];
    const own = outcomeOf(text, step.to, next ? next.from : text.length);
    // What was tried before and is followed by a failure did not help either.
    const joined =
      next !== undefined &&
      /^[、,和与跟及 ]?(?:又|还|再|也|并|然后|并且|接着)?$/.test(
        text.slice(step.to, next.from).replace(/^了/, ''),
      );
    outcomes[i] = own === 'unknown' && joined ? (outcomes[i + 1] ?? 'unknown') : own;
  }
  const found: FoundFact[] = [];
  steps.forEach(({ action, parts, from, to }, i) => {
    for (const part of parts)
      found.push({ value: { kind: 'repair', action, part, outcome: outcomes[i] ?? 'unknown' }, from, to });
  });
  return found;
}
