import type { Store } from '../open.ts';
import { readAlikeIn } from '../queries/readers.ts';
import type { Finding } from './kind.ts';

/** Whether the posts of a finding's window were labelled as those of the weeks before it were. */
export async function readAlike(store: Store, { series, facts }: Finding): Promise<boolean> {
  if (series === null || facts.kind !== 'spike' || facts.measure === 'posts') return true;
  return readAlikeIn(store, series, facts);
}
