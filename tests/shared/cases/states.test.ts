import { describe, expect, it } from 'vitest';
import { CASE_MOVES, CASE_STATES, moved, movesFrom } from '../../../shared/cases/states.ts';

const LEGAL: Record<string, string> = {
  'new assign': 'assigned',
  'assigned reassign': 'assigned',
  'working reassign': 'assigned',
  'answered reassign': 'assigned',
  'assigned start': 'working',
  'working answer': 'answered',
  'answered answer': 'answered',
  'answered close': 'closed',
  'closed reopen': 'working',
  'answered reopen': 'working',
};

describe('the state machine of cases', () => {
  const all = CASE_STATES.flatMap((state) => CASE_MOVES.map((move) => [state, move] as const));

  it.each(all)('from %s, %s leads where the table says, and nowhere else', (state, move) => {
    expect(moved(state, move)).toBe(LEGAL[`${state} ${move}`] ?? null);
    expect(movesFrom(state).includes(move)).toBe(`${state} ${move}` in LEGAL);
  });
});
