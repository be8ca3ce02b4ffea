import type { PostsBehind } from '../../../shared/contract/report-query.ts';
import { FEWER, hrefOf } from '../../app/view.ts';

/** The address of the posts a number or sentence stands on. */
export function postsHref({ from, to, reading, source, ...rest }: PostsBehind): string {
  return hrefOf('/posts', {
    ...rest,
    period: { from, to },
    reading: FEWER.find((each) => each === reading),
    source,
  });
}
