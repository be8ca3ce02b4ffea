/** new: nobody has it yet; assigned: a dealer or the care centre has; working; answered: the four parts are said; closed. */
export const CASE_STATES = ['new', 'assigned', 'working', 'answered', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What a person does that moves a case. */
export const CASE_MOVES = ['assign', 'reassign', 'start', 'answer', 'close', 'reopen'] as const;
export type CaseMove = (typeof CASE_MOVES)[number];

const FROM: Record<CaseMove, { from: readonly CaseState[]; to: CaseState }> = {
  assign: { from: ['new'], to: 'assigned' },
  // Whoever gets it begins anew, also where it was half done.
  reassign: { from: ['assigned', 'working', 'answered'], to: 'assigned' },
  start: { from: ['assigned'], to: 'working' },
  answer: { from: ['working', 'answered'], to: 'answered' },
  close: { from: ['answered'], to: 'closed' },
  reopen: { from: ['closed', 'answered'], to: 'working' },
};

/** The state a move leads to; null where it is not allowed from here. Nothing else may change a state. */
export function moved(state: CaseState, move: CaseMove): CaseState | null {
  const { from, to } = FROM[move];
  return from.includes(state) ? to : null;
}

/** What may be done in a state, in the order in which people would. */
export const movesFrom = (state: CaseState): CaseMove[] =>
  CASE_MOVES.filter((move) => FROM[move].from.includes(state));
