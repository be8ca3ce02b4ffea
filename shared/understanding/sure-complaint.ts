import { findHazards } from './talk/hazards.ts';
import { gate } from './words/gate.ts';

/** 除了喇叭不响外，其它的全会响: only the one thing that should sound is silent. */
const ALL_SOUNDS = /除了?(?:喇叭|音响|收音机)[^。!?;\n]{0,12}(?:都|全|哪|到处|其[它他余])[^。!?;\n]{0,8}响/;

const mayAllSound = gate([ALL_SOUNDS]);

/** Score of a complaint that is sure whatever the words around it say; as a whole number like every score. */
const SURE = 300;

/**
 * The complaint score, raised where a rule is surer than what was learned: an own report of danger (fire, brakes, steering, loss of
 * drive, injury) is a complaint however calmly it is told, and so is a car of which everything sounds. `text` is in normalised spelling.
 */
export function withSureComplaint(score: number, text: string): number {
  if (score > 0) return score;
  const all = mayAllSound(text) !== 0 && ALL_SOUNDS.test(text);
  return all || findHazards(text, false).length > 0 ? SURE : score;
}
