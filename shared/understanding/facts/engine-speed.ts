import { boundOf } from './bound.ts';
import { clauseAround, type Finder, type FoundFact, rangeBehind } from './finder.ts';

const UNIT = /^ ?(?:多|来)?(?:转(?![让弯账发手向身圈速盘角])(?:速)?(?:\/分钟?)?|转速|rpm)/;
const NAMED_BEFORE =
  /(?:转速|rpm|转)(?:表)?(?:大概|大约|差不多|约)?(?:[超达上]?[到过在为是]|达到|超过|保持在|维持在|掉到|升到|冲到|飙到|飙升到|拉到|只有|不到)?了? ?(?:大概|大约|差不多|约)?$/;
/** 怠速忽高忽低,七百到一千一来回跳: the needle was named the clause before. */
const NEEDLE_BEFORE = /(?:转速|怠速|\d转)[^。!?;\n]{0,26}$/;
const SWINGS = /^ ?(?:之间)?(?:来回|上下|反复)?(?:乱)?(?:跳|波动|晃|窜|徘徊|摆|游|抖)/;
/** 转速窜到1800,三四分钟才落到750: where the needle goes to. */
const GOES_TO = /(?:掉|落|降|升|窜|飙|冲|涨|回|稳)(?:[到至在]|回到?)(?:了)?$/;
const OTHER_UNIT = /^ ?(?:[万千百年月天次个度%块元码迈]|公里|km)/;
const SLOWEST = 400;
const FASTEST = 9000;

/** Revolutions per minute at which something happens. */
export const engineSpeed: Finder = {
  signs: '转rp怠',
  counted: true,
  find({ text, quantities }) {
    const found: FoundFact[] = [];
    let free = 0;
    for (const [i, quantity] of quantities.entries()) {
      const { value, upper, from, to } = quantity;
      if (from < free) continue;
      if (value < SLOWEST || value > FASTEST) continue;
      const unit = UNIT.exec(text.slice(to, to + 10));
      if (!unit) {
        const { before } = clauseAround(text, from, to, 12);
        const after = text.slice(to, to + 6);
        const swings =
          (SWINGS.test(after) || (GOES_TO.test(before) && !OTHER_UNIT.test(after))) &&
          NEEDLE_BEFORE.test(text.slice(Math.max(0, from - 30), from));
        if (!(swings || NAMED_BEFORE.test(before)) || value < 500) continue;
      }
      const first = to + (unit?.[0].length ?? 0);
      const range = unit ? rangeBehind(text, first, quantity, quantities[i + 1], UNIT) : null;
      const end = range?.to ?? first;
      const bound = boundOf(text, quantity, end, true);
      free = end;
      found.push({
        value: { kind: 'engineSpeed', rpm: value, to: range?.upper ?? upper, bound },
        from,
        to: end,
      });
    }
    return found;
  },
};
