import { cues } from './cues.ts';
import { type FaultEvidence, faultEvidence } from './fault-evidence.ts';
import { feelings } from './feelings.ts';

/** What the rules find in a text that several heads weigh: made once, as the rules are dear. */
export interface Signs {
  /** From `cues`. */
  cues: readonly number[];
  /** From `feelings`. */
  felt: { blame: number; praise: number };
  evidence: FaultEvidence;
}

/** `text` is in normalised spelling. */
export const signsOf = (text: string): Signs => ({
  cues: cues(text),
  felt: feelings(text),
  evidence: faultEvidence(text),
});
