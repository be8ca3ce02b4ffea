import type { ClosingGap } from '../../shared/cases/closing.ts';
import type { CaseState } from '../../shared/cases/states.ts';

/** What came of asking for something to be done to a case. */
export type CaseOutcome =
  | { done: true }
  /** None of that number, or of another dealer: who may not see it learns no more. */
  | { refused: 'unknown' }
  /** It makes no sense in the state the case is in. */
  | { refused: 'state'; state: CaseState }
  | { refused: 'missing'; missing: ClosingGap[] }
  /** No such dealer, person, promise or compensation. */
  | { refused: 'reference'; what: 'dealer' | 'person' | 'customer' | 'promise' | 'compensation' }
  /** Who proposed a compensation may not approve it; and nothing is paid that is not approved. */
  | { refused: 'approval'; why: 'own' | 'notApproved' | 'decided' };

export const DONE: CaseOutcome = { done: true };
export type Refusal = Extract<CaseOutcome, { refused: string }>;

/** What of something done stands in the history. */
export interface Told {
  step: { note?: string | undefined; detail?: Record<string, unknown> };
}

/** Who acts. */
export interface Actor {
  userId: string;
  /** The dealer whose cases alone this person may touch; null: all. */
  dealerLimit: number | null;
  now: Date;
  timeZone: string;
}
