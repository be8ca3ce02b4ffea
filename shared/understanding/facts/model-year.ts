import { gate } from '../words/gate.ts';
import type { Finder, FoundFact } from './finder.ts';
import { yearOf } from './purchase.ts';

const MODEL_YEAR = /(?<![\d.])((?:19|20)\d{2}|[012]\d) ?(?:年?(?:新|老)?款|年[式型])/g;
/** Of cars one waits for, compares or is offered. */
const NOT_OWN = /(?:等|比|换成?|改成?|要出|上市|即将|期待|跟|和|与|不如)[^,。!?;]{0,4}$/;
const NOT_OWN_AFTER = /^[^,。!?;]{0,10}(?:上市|要出|即将|什么时候|啥时候|发布|出来了?)/;

const mayTell = gate([MODEL_YEAR]);

/** The model year, 2015款. */
export const modelYear: Finder = {
  signs: '款式型',
  counted: true,
  find({ text }) {
    if (mayTell(text) === 0) return [];
    const found: FoundFact[] = [];
    const told = new Set<number>();
    for (const { 0: written, 1: said, index } of text.matchAll(MODEL_YEAR)) {
      const year = yearOf(said);
      const end = index + written.length;
      if (year === null || year < 1998 || told.has(year)) continue;
      if (
        NOT_OWN.test(text.slice(Math.max(0, index - 8), index)) ||
        NOT_OWN_AFTER.test(text.slice(end, end + 16))
      )
        continue;
      told.add(year);
      found.push({ value: { kind: 'modelYear', year }, from: index, to: end });
    }
    return found;
  },
};
