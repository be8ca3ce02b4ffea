import type { SourceView } from '../../../shared/contract/sources.ts';

/** Kept here because the contract's own list would bring zod into the page. */
export const SOURCE_STATES = [
  'new',
  'crawling',
  'healthy',
  'quiet',
  'failing',
  'blocked',
  'paused',
  'imported',
  'deleting',
] as const satisfies readonly SourceView['state'][];

/** States in which numbers should not be trusted until a person has looked. */
export function needsPerson({ state }: Pick<SourceView, 'state'>): boolean {
  return state === 'failing' || state === 'blocked' || state === 'quiet';
}

/** Share of the round that is done, 0–1; null when nothing is under way. */
export function progressOf({ due, done }: Pick<SourceView, 'due' | 'done'>): number | null {
  return due > 0 ? done / (due + done) : null;
}
