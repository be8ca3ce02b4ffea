import type { PartKey } from '../../catalogue/faults.ts';
import type { FaultWords } from '../fault-words.ts';
import type { RepairAction } from './fact.ts';
import { outcomeOf } from './outcome.ts';

/** What was worked on, and the units [from, to) of the verb with it. */
export interface RepairObject {
  /** Null for a part the catalogue does not know, or none named. */
  parts: (PartKey | null)[];
  from: number;
  to: number;
}

type PartHit = FaultWords['parts'][number];

const OBJECT_REACH = 16;
const BEFORE_REACH = 12;
const CLAUSE_BEFORE_REACH = 14;
const LONGEST_LIST = 8;
const CUT = /[,。!?;\n]/;
const JOINER = /^(?:[、,和与及跟或/ 左右前后两个根的新]|还有|以及){0,6}$/;
const NEXT_SAID = /[后还好仍又]/;
const SIDE = /[前左右]后|后[轮减桥]/;
const BROKEN = /[响抖漏坏]/;
/** A thing that is no part of the catalogue. */
const THING =
  /^(?:了|过|好)?(?:[一两][个套根块只条对])?(?:新的?)?[^,。!?;\n]{0,6}?(?:传感器|总成|模块|电脑|控制器|线束|线圈|油封|密封|螺丝|支架|胶垫|垫|阀|滤|件|管|泵|继电器|保险丝|开关|芯|轴|杆|套|片)/;
/** Nothing else stands in the clause before the verb. */
const VERB_FIRST = /(?:^|[,。!?;\n])(?:也|又|就|都|给我|给|全|直接|然后|后来|最后|结果|已经|已|重新){0,2}$/;
const ONE_COMMA = /^[^。!?;\n,]{0,12},[^。!?;\n,]{0,12}$/;

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

/** What the verb of a repair at units [from, to) is about; null where it says too little to be one. */
export function repairObject(
  text: string,
  { parts }: FaultWords,
  action: RepairAction,
  from: number,
  to: number,
): RepairObject | null {
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
    if (found.length > 0 && gap === '') found.pop();
    if (found.at(-1) !== hit.part) found.push(hit.part);
    last = hit.to;
    stop = hit.to;
  }
  if (found.length > 0) return { parts: found, from, to: stop };
  // 把压盘换了
  const near = parts[behind - 1];
  const between = near ? text.slice(near.to, from) : '';
  if (near && from - near.to <= BEFORE_REACH - 4 && !CUT.test(between) && !BROKEN.test(between))
    return { parts: [near.part], from: near.from, to: stop };
  const thing = THING.exec(ahead);
  if (thing) return { parts: [null], from, to: to + thing[0].length };
  // 说是平衡杆胶套,换了,没好: the part was named the clause before.
  const clause = text.slice(Math.max(0, from - CLAUSE_BEFORE_REACH), from);
  if (
    near &&
    from - near.to <= CLAUSE_BEFORE_REACH &&
    VERB_FIRST.test(clause) &&
    ONE_COMMA.test(between) &&
    action !== 'inspected'
  )
    return { parts: [near.part], from, to: stop };
  if (action === 'reprogrammed' || action === 'topUp') return { parts: [null], from, to: stop };
  const outcome = outcomeOf(text, stop, text.length);
  const tells = action === 'inspected' ? outcome === 'notFixed' : outcome !== 'unknown';
  return tells ? { parts: [null], from, to: stop } : null;
}
