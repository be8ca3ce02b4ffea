/** What a case must have before it may be closed. */
export interface ClosingFacts {
  /** The four parts of the answer, as far as they are said. */
  explanation: string | null;
  help: string | null;
  guidance: string | null;
  decision: string | null;
  /** 1–10, from the customer. */
  score: number | null;
  /** Calls nobody answered since the answer was given. */
  failedCalls: number;
  /** When we answered in public, where the customer reads. */
  publicReplyAt: Date | null;
  /** Compensation that was proposed and is neither paid nor refused. */
  openCompensation: boolean;
}

export const CLOSED_AS = ['scored', 'threeCalls', 'unreachable'] as const;
/** How it ended: with the customer's score, after three failed calls, or 无法联系. */
export type ClosedAs = (typeof CLOSED_AS)[number];

/** What is missing; words for each stand in the locale files. */
export const CLOSING_GAPS = [
  'explanation',
  'help',
  'guidance',
  'decision',
  'result',
  'compensation',
] as const;
export type ClosingGap = (typeof CLOSING_GAPS)[number];

const FAILED_CALLS = 3;
const UNREACHABLE_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Whether a case may be closed: four parts said, no compensation open, and a result: the customer's score, or three calls nobody
 * answered, or 无法联系 seven days after a public reply.
 * @returns how it would be closed, or everything that is missing
 */
export function closing(facts: ClosingFacts, now: Date): { as: ClosedAs } | { missing: ClosingGap[] } {
  const missing: ClosingGap[] = (['explanation', 'help', 'guidance', 'decision'] as const).filter(
    (part) => (facts[part] ?? '').trim() === '',
  );
  if (facts.openCompensation) missing.push('compensation');
  const as = resultOf(facts, now);
  if (as === null) missing.push('result');
  return as !== null && missing.length === 0 ? { as } : { missing };
}

function resultOf({ score, failedCalls, publicReplyAt }: ClosingFacts, now: Date): ClosedAs | null {
  if (score !== null) return 'scored';
  if (failedCalls >= FAILED_CALLS) return 'threeCalls';
  const waited = publicReplyAt === null ? 0 : now.getTime() - publicReplyAt.getTime();
  return waited >= UNREACHABLE_DAYS * DAY_MS ? 'unreachable' : null;
}
