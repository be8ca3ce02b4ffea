import type { Outcome } from './fact.ts';
import type { Finder, FoundFact } from './finder.ts';
import { NOTHING_FOUND, NOTHING_REACH, outcomeOf } from './outcome.ts';
import { hasLooked, isDone } from './repair-done.ts';
import { type RepairObject, repairObject } from './repair-object.ts';
import { type RepairVerb, repairVerbs, VERB_SIGNS } from './repair-verbs.ts';

const SERVICE =
  /^(?:了|过|的)?(?:[^,。!?;]{0,4})?(?:机油|机滤|空滤|空调滤|滤芯|三滤|汽滤|刹车油|防冻液|玻璃水|机油机滤|油)(?!泵|管|嘴|封|底|箱|路)/;
/** 换完两个礼拜: the repair told before, once more. */
const ECHO = /^(?:[完好](?:了|以?后|之后|的)?|的[,。;])/;
const ECHO_REACH = 26;
const JOINED = /^了?[、,和与跟及 ]?(?:又|还|再|也|并|然后|并且|接着)?$/;

const AGAIN = /第[二三四五六七八九]{1,2}[次回遍趟位]|[再又][去进回跑](?:了|一趟)?[^,。]{0,3}[店厂]/;
const AGAIN_REACH = 40;

/** 紧固螺栓、更换衬套: what stands in a list with a repair that was done was done too. */
const LISTED = /^[^,。!?;\n、]{0,4}、$/;
const SAME_BREATH = /^[^。!?;\n]{0,16}$/;
/** The next visit follows at once. */
const NEXT_VISIT = /^[^,。;\n]{0,4}[,。;]第[二三四五六七八九十\d]{1,2}[次回遍趟]/;

const MOST = 16;
/** A text of nothing but verbs stays cheap. */
const MOST_TRIED = 400;

interface Step extends RepairObject {
  action: RepairVerb['action'];
  /** From where its outcome is looked for. */
  ends: number;
}

/** Repairs in the order in which they are told, each with its part and what came of it. */
export const repairSteps: Finder = {
  signs: VERB_SIGNS,
  counted: false,
  find({ text, words }) {
    const steps: Step[] = [];
    let free = 0;
    let tried = 0;
    for (const verb of repairVerbs(text)) {
      if (steps.length === MOST || ++tried > MOST_TRIED) break;
      const { action, from, to } = verb;
      if (from < free) continue;
      const looked = action === 'inspected';
      const nothing = looked && NOTHING_FOUND.test(text.slice(to, to + NOTHING_REACH));
      const last = steps.at(-1);
      const listed = last !== undefined && LISTED.test(text.slice(last.to, Math.min(from, last.to + 6)));
      if (!(nothing && hasLooked(text, verb)) && !listed && !isDone(text, verb)) continue;
      const object = repairObject(text, words(), verb);
      if (object === null) continue;
      const echo =
        last?.action === action && from - last.to <= ECHO_REACH && ECHO.test(text.slice(to, to + 4));
      if (last && echo && !object.named) {
        last.ends = to;
        free = to;
        continue;
      }
      // 换了机油还是响 is a repair that failed; without that it is maintenance.
      if (action !== 'topUp' && SERVICE.test(text.slice(to, to + 12))) {
        const outcome = outcomeOf(text, to, text.length);
        if (outcome === 'unknown' || outcome === 'fixed') continue;
      }
      free = Math.max(to, object.to);
      steps.push({ action, ...object, ends: object.to });
    }
    return told(text, steps);
  },
};

function outcomes(text: string, steps: readonly Step[]): Outcome[] {
  const found: Outcome[] = [];
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    if (!step) continue;
    const next = steps[i + 1];
    const limit = next ? next.from : text.length;
    const looked = step.action === 'inspected';
    const nothing =
      looked && NOTHING_FOUND.test(text.slice(step.ends, Math.min(limit, step.ends + NOTHING_REACH)));
    const own = nothing ? 'notFixed' : outcomeOf(text, step.ends, limit);
    // What was tried before and is followed by a failure did not help either.
    const joined = next !== undefined && JOINED.test(text.slice(step.to, Math.min(next.from, step.to + 8)));
    // Who goes a second time for it was not helped the first.
    const again = next !== undefined && AGAIN.test(text.slice(step.to, next.from).slice(-AGAIN_REACH));
    if (own !== 'unknown') found[i] = own;
    // What was tried in the same breath as something that failed had failed before.
    else if (next && found[i + 1] === 'notFixed' && SAME_BREATH.test(text.slice(step.to, next.from)))
      found[i] = 'notFixed';
    else if (joined) found[i] = found[i + 1] ?? 'unknown';
    else if (!next && NEXT_VISIT.test(text.slice(step.to, step.to + 12))) found[i] = 'notFixed';
    else found[i] = again && next?.action !== 'inspected' ? 'notFixed' : 'unknown';
  }
  return found;
}

function told(text: string, steps: readonly Step[]): FoundFact[] {
  const ended = outcomes(text, steps);
  return steps.flatMap(({ action, parts, from, to }, i) =>
    parts.map((part) => ({
      value: { kind: 'repair' as const, action, part, outcome: ended[i] ?? 'unknown' },
      from,
      to,
    })),
  );
}
