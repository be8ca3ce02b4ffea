import { tellsOfOthers } from './cues.ts';
import type { Fact } from './facts/fact.ts';
import { findHazards } from './talk/hazards.ts';
import { gate } from './words/gate.ts';

/** 除了喇叭不响外，其它的全会响: only the one thing that should sound is silent. */
const ALL_SOUNDS = /除了?(?:喇叭|音响|收音机)[^。!?;\n]{0,12}(?:都|全|哪|到处|其[它他余])[^。!?;\n]{0,8}响/;

const mayAllSound = gate([ALL_SOUNDS]);
/** Advice, rules, hearsay and talk of others' demands: 你可以要求退车, 按三包规定修五次可以换车. */
const NOT_OWN =
  /你|楼主|只想|听|据说|公告|群里|同城|模板|可以(?:要求|主张|换|退)|有人|个人觉得|懂吗|法规|规定|三包|如果|要是|还不行|建议|朋友|同事|同学|单位|不是我的|[吗么]\??$|满意|值得|挺好|赞/;
/** As often in the workshop for the same thing. */
const OFTEN = 3;

/** Score of a complaint that is sure whatever the words around it say; as a whole number like every score. */
const SURE = 300;

/** Whether the author wants something of maker or dealer that nobody wants without a quarrel, or was in the workshop again and again. */
function stands(facts: readonly Fact[], text: string): boolean {
  const told = facts.some(
    (fact) =>
      (fact.kind === 'demand' && fact.demand !== 'repair') ||
      (fact.kind === 'repairs' && fact.count >= OFTEN),
  );
  return told && !NOT_OWN.test(text) && !tellsOfOthers(text);
}

/**
 * The complaint score, raised where a rule is surer than what was learned: an own report of danger (fire, brakes, steering, loss of
 * drive, injury) is a complaint however calmly it is told, and so is a demand of one's own, a third visit to the workshop, and a car
 * of which everything sounds. `text` is in normalised spelling, `facts` are what it states.
 */
export function withSureComplaint(score: number, text: string, facts: readonly Fact[]): number {
  if (score > 0) return score;
  const all = mayAllSound(text) !== 0 && ALL_SOUNDS.test(text);
  return stands(facts, text) || all || findHazards(text, false).length > 0 ? SURE : score;
}
