import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result, Trouble } from '../api/request.ts';

export interface Page<Item> {
  items: Item[];
  /** Where the next page begins; null after the last. */
  next: string | null;
}

/** The pages after the first of the question `key`; starts over whenever the question changes. */
export function useMore<Item>(
  key: string,
  firstNext: string | null,
  ask: (cursor: string) => Promise<Result<Page<Item>>>,
) {
  const none: Page<Item> & { key: string } = { key, items: [], next: firstNext };
  const [state, setState] = useState<typeof none | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const read = state?.key === key ? state : none;
  const latest = useRef(key);
  latest.current = key;
  useEffect(() => {
    setTrouble(null);
    setBusy(false);
  }, [key]);
  const load = async () => {
    if (read.next === null) return;
    setBusy(true);
    const answer = await ask(read.next);
    // Another question has taken over; its pages are not this answer's business.
    if (latest.current !== key) return;
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setState({ key, items: [...read.items, ...answer.value.items], next: answer.value.next });
  };
  return { items: read.items, next: read.next, busy, trouble, load };
}
