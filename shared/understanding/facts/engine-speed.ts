import { boundOf } from './bound.ts';
import { clauseAround, type Finder, type FoundFact } from './finder.ts';

const UNIT = /^ ?(?:多|来)?(?:转(?![让弯账发手向身圈速盘角])(?:速)?(?:\/分钟?)?|转速|rpm)/;
const NAMED_BEFORE =
  /(?:转速|rpm|转)(?:表)?(?:大概|大约|差不多|约)?(?:[超达上]?[到过在为是]|达到|超过|保持在|维持在|掉到|升到|冲到|飙到|飙升到|拉到|只有|不到)?了? ?(?:大概|大约|差不多|约)?$/;
const SLOWEST = 400;
const FASTEST = 9000;

/** Revolutions per minute at which something happens. */
export const engineSpeed: Finder = {
  signs: '转rp',
  counted: true,
  find({ text, quantities }) {
    const found: FoundFact[] = [];
    for (const quantity of quantities) {
      const { value, upper, from, to } = quantity;
      if (value < SLOWEST || value > FASTEST) continue;
      const unit = UNIT.exec(text.slice(to, to + 10));
      if (!unit) {
        const { before } = clauseAround(text, from, to, 12);
        if (!NAMED_BEFORE.test(before) || value < 500) continue;
      }
      const end = to + (unit?.[0].length ?? 0);
      const bound = boundOf(text, quantity, end, true);
      found.push({ value: { kind: 'engineSpeed', rpm: value, to: upper, bound }, from, to: end });
    }
    return found;
  },
};
