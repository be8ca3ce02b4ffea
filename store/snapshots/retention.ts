import type { Outcome } from '../queries/outcomes.ts';

/**
 * How long pages are kept as they were fetched. They hold names and numbers unmasked, so none is kept for good.
 * `thread`: pages whose posts are stored, for reading them again when a site file is mended; a source may have days of its
 * own. `trouble`: pages that gave something else than was asked for, to see why.
 */
export const RETENTION = {
  thread: { days: 90 },
  trouble: { days: 14 },
} as const;
export type SnapshotKind = keyof typeof RETENTION;

/** Of a page that is in the same trouble day after day, one a day is enough. */
export const TROUBLE_EVERY_HOURS = 24;

/** What a site file may have got wrong. Errors of the host and of the way there say nothing about a page. */
const TELLING: ReadonlySet<Outcome> = new Set([
  'login',
  'challenge',
  'gone',
  'mismatch',
  'truncated',
  'empty',
  'unrecognised',
]);

/** Class of a page by what came of it; null when it is not worth keeping. */
export function snapshotKind(outcome: Outcome, isThread: boolean): SnapshotKind | null {
  if (TELLING.has(outcome)) return 'trouble';
  return isThread && (outcome === 'ok' || outcome === 'unchanged') ? 'thread' : null;
}
