import type { Nature, SignalRow, SignalStatus } from '../../../shared/contract/signals.ts';
import type { Role } from '../../../shared/contract/words.ts';

/** Kept here because the contract's own lists would bring zod into the page. */
export const STATUSES = [
  'new',
  'watching',
  'confirmed',
  'dismissed',
] as const satisfies readonly SignalStatus[];
export const NATURES = [
  'defect',
  'emerging',
  'noSolution',
  'disproportion',
  'watched',
  'attention',
  'quiet',
] as const satisfies readonly Nature[];

/** Who decides about signals; the others read them. */
export const decides = (role: Role | undefined): boolean => role === 'quality' || role === 'admin';

/** Nobody has looked yet, and it may be a defect or tells of a hazard: what red is for. */
export const needsPerson = ({ status, figures }: Pick<SignalRow, 'status' | 'figures'>): boolean =>
  status === 'new' && (figures.nature === 'defect' || figures.hazards > 0);

/** How many times what was expected was seen; null where next to nothing was. */
export const ratioOf = ({ seen, expected }: { seen: number; expected: number }): number | null =>
  expected < 0.05 ? null : seen / expected;
