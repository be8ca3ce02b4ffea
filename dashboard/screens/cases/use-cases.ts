import { useState } from 'preact/hooks';
import { type CasesAsked, getCases } from '../../api/cases.ts';
import { useLoad } from '../../app/load.ts';
import { useMore } from '../../app/load-more.ts';
import { useRefresh } from '../../app/refresh.ts';

/** The cases of a question, page by page; the first is asked for anew every minute. */
export function useCases(asked: CasesAsked) {
  const key = JSON.stringify(asked);
  const [round, setRound] = useState(0);
  const first = useLoad(key, (signal) => getCases(asked, signal));
  const next = first.value?.nextCursor ?? null;
  const more = useMore(`${round} ${key}`, next === null ? null : String(next), async (cursor) => {
    const page = await getCases({ ...asked, cursor });
    if (!page.ok) return page;
    const { cases, nextCursor } = page.value;
    return { ok: true, value: { items: cases, next: nextCursor === null ? null : String(nextCursor) } };
  });
  useRefresh(first.reload);
  // A page that was asked for earlier may hold what has moved onto the first meanwhile.
  const known = new Set(first.value?.cases.map(({ id }) => id));
  return {
    first,
    more,
    /** After something was moved: later pages are begun anew, since rows wander between them. */
    reload: () => {
      setRound((n) => n + 1);
      first.reload();
    },
    rows: [...(first.value?.cases ?? []), ...more.items.filter(({ id }) => !known.has(id))],
  };
}
