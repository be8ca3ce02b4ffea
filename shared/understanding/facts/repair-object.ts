import type { PartKey } from '../../catalogue/faults.ts';
import type { FaultWords } from '../fault-words.ts';
import { NOTHING_FOUND, NOTHING_REACH, outcomeOf } from './outcome.ts';
import type { RepairVerb } from './repair-verbs.ts';

/** What was worked on, and the units [from, to) of the verb with it. */
export interface RepairObject {
  /** Null for a part the catalogue does not know, or none named. */
  parts: (PartKey | null)[];
  /** The verb's own clause, or the one before, names it. */
  named: boolean;
  from: number;
  to: number;
}

type PartHit = FaultWords['parts'][number];

const OBJECT_REACH = 16;
const BEFORE_REACH = 12;
const CLAUSE_BEFORE_REACH = 14;
const LONGEST_LIST = 8;
const CUT = /[,。!?;\n]/;
const JOINER = /^(?:[、,和与及跟或/ 左右前后一两二三四五六个根条块副对只套的新]|还有|以及){0,6}$/;
const NEXT_SAID = /[后还好仍又]/;
const SIDE = /[前左右]后|后[轮减桥]/;
const BROKEN = /[响抖漏坏]/;
/** A thing that is no part of the catalogue. */
const THING =
  /^(?:了|过|好|上)?(?:[一两三四几]?[个套根块只条对颗片点])?(?:新的?)?[^,。!?;\n]{0,6}?(?:传感器|总成|模块|电脑|控制器|线束|线圈|油封|密封|螺丝|支架|胶垫|垫|阀|滤|件|管(?!了?[几一两二三四五六七八九十\d])|泵|继电器|保险丝|开关|芯|轴|杆|套子?|片|海绵|绒布|胶|棉|油|锁扣|卡扣|卡子)/;
/** Nothing else stands in the clause before the verb. */
const VERB_FIRST = /(?:^|[,。!?;\n])(?:也|又|就|都|给我|给|全|直接|然后|后来|最后|结果|已经|已|重新){0,2}$/;
const ONE_COMMA = /^[^。!?;\n,]{0,12},[^。!?;\n,]{0,12}$/;

/** What is filled in tells where: 加了冷媒 is the air conditioning's. */
const FLUIDS: readonly (readonly [PartKey, RegExp])[] = [
  ['aircon', /冷媒|制冷剂|氟|雪种/],
  ['gearbox', /变速箱油|波箱油/],
  ['steering', /助力油|方向机?油|转向油/],
  ['brakes', /刹车油|制动液/],
  ['engine', /机油|防冻液|冷却液|积碳/],
];
/** Wheels as a whole are no part of the catalogue. */
const OF_WHEELS = /^[^,。!?;\n]{0,4}(?:(?:四轮)?定位|动平衡)(?:[、和及]?(?:四轮定位|动平衡))?/;

/** How far back the part stands that a story is about: 尾灯密封垫没装好,换了垫子. */
const STORY_REACH = 60;
const SENTENCE = /[。!?\n]/g;

/** The first part that begins at or behind a unit. */
function firstFrom(parts: readonly PartHit[], unit: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.from ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function filledIn(said: string): { part: PartKey; to: number } | null {
  for (const [part, words] of FLUIDS) {
    const hit = words.exec(said);
    if (hit) return { part, to: hit.index + hit[0].length };
  }
  return null;
}

/** 气囊, 钥匙: something is named, though the catalogue has no key for it. */
const known = (part: PartKey): PartKey | null => (part === 'unnamed' ? null : part);

/** The part last spoken of before the verb, at most `sentences` sentences back. */
function spokenOf(text: string, near: PartHit | undefined, from: number, sentences: number): PartKey | null {
  if (!near || from - near.to > STORY_REACH) return null;
  const cuts = text.slice(near.to, from).match(SENTENCE)?.length ?? 0;
  return cuts < sentences ? known(near.part) : null;
}

/** What the verb of a repair is about; null where it says too little to be one. */
export function repairObject(text: string, { parts }: FaultWords, verb: RepairVerb): RepairObject | null {
  const { action, from, to } = verb;
  const ahead = text.slice(to, to + OBJECT_REACH);
  const cut = to + (CUT.exec(ahead)?.index ?? ahead.length);
  const found: PartKey[] = [];
  let stop = to + (/^[了过完好掉]/.test(ahead) ? 1 : 0);
  let last = to;
  const behind = firstFrom(parts, to);
  for (let i = behind; i < behind + LONGEST_LIST; i++) {
    const hit = parts[i];
    if (!hit || hit.from > last + 6 || (found.length === 0 && hit.from >= cut)) break;
    const gap = text.slice(last, hit.from);
    if (found.length > 0 && !JOINER.test(gap)) break;
    if (NEXT_SAID.test(gap) && !SIDE.test(gap)) break;
    // 变速箱阀体 is one part, named by its whole and itself.
    // A sensor of the crankshaft is the engine's.
    if (found.length > 0 && gap === '') {
      if (hit.part === 'unnamed') {
        last = hit.to;
        stop = hit.to;
        continue;
      }
      found.pop();
    }
    if (found.at(-1) !== hit.part) found.push(hit.part);
    last = hit.to;
    stop = hit.to;
  }
  if (found.length > 0) return { parts: found.map(known), named: true, from, to: stop };
  const wheels = OF_WHEELS.exec(text.slice(from, from + OBJECT_REACH));
  if (wheels) return { parts: [null], named: true, from, to: from + wheels[0].length };
  const near = parts[behind - 1];
  const nothing = action === 'inspected' && NOTHING_FOUND.test(text.slice(to, to + NOTHING_REACH));
  if (action === 'topUp' || action === 'cleaned' || nothing) {
    const behindVerb = filledIn(text.slice(from, cut));
    const fluid = behindVerb ?? filledIn(text.slice(Math.max(0, from - BEFORE_REACH), from));
    if (fluid)
      return {
        parts: [fluid.part],
        named: true,
        from,
        to: behindVerb ? from + behindVerb.to : Math.max(stop, to),
      };
  }
  // 把压盘换了
  const between = near ? text.slice(near.to, from) : '';
  if (near && from - near.to <= BEFORE_REACH - 4 && !CUT.test(between) && !BROKEN.test(between))
    return { parts: [known(near.part)], named: true, from: near.from, to: stop };
  const thing = THING.exec(ahead);
  if (thing) return { parts: [spokenOf(text, near, from, 2)], named: true, from, to: to + thing[0].length };
  // 说是平衡杆胶套,换了,没好: the part was named the clause before.
  const clause = text.slice(Math.max(0, from - CLAUSE_BEFORE_REACH), from);
  if (
    near &&
    from - near.to <= CLAUSE_BEFORE_REACH &&
    VERB_FIRST.test(clause) &&
    ONE_COMMA.test(between) &&
    action !== 'inspected'
  )
    return { parts: [known(near.part)], named: false, from, to: stop };
  if (action === 'inspected') {
    return nothing ? { parts: [spokenOf(text, near, from, 1)], named: false, from, to: stop } : null;
  }
  const part = spokenOf(text, near, from, 2);
  if (action === 'reprogrammed' || action === 'topUp') return { parts: [part], named: false, from, to: stop };
  return outcomeOf(text, stop, text.length) === 'unknown'
    ? null
    : { parts: [part], named: false, from, to: stop };
}
