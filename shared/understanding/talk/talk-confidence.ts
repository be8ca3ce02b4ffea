import type { Conduct, Hazard, Intent } from './talk.ts';

/** How often each label is right, counted on real posts and the labelled cases. */
export const CONDUCT_CONFIDENCE: Readonly<Record<Conduct, number>> = {
  shirking: 0.81,
  denial: 0.75,
  allLikeThat: 0.7,
  noSolution: 0.8,
};
export const HAZARD_CONFIDENCE: Readonly<Record<Hazard, number>> = {
  fire: 0.87,
  brakes: 0.75,
  steering: 0.85,
  lossOfDrive: 0.92,
  injury: 0.7,
};
export const INTENT_CONFIDENCE: Readonly<Record<Intent, number>> = {
  complain: 0.85,
  ask: 0.85,
  help: 0.85,
  dissuade: 0.85,
  praise: 0.8,
  share: 0.7,
};
