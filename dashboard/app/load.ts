import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result, Trouble } from '../api/request.ts';

export interface Loaded<T> {
  /** The last answer; stays on screen (dimmed) while the next one is under way. */
  value: T | null;
  trouble: Trouble | null;
  loading: boolean;
  reload: () => void;
  /** Puts a known newer value in place without asking again. */
  replace: (value: T) => void;
}

/**
 * Asks `ask` whenever `key` changes and keeps the answer. An answer to an older key is dropped.
 * A null key asks nothing.
 */
export function useLoad<T>(key: string | null, ask: (signal: AbortSignal) => Promise<Result<T>>): Loaded<T> {
  const [state, setState] = useState<{ value: T | null; trouble: Trouble | null; key: string | null }>({
    value: null,
    trouble: null,
    key: null,
  });
  const [round, setRound] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;
  const wanted = key === null ? null : `${round} ${key}`;

  useEffect(() => {
    if (wanted === null) return;
    const abort = new AbortController();
    latest.current(abort.signal).then((result) => {
      if (abort.signal.aborted) return;
      if (result.ok) setState({ value: result.value, trouble: null, key: wanted });
      else setState((before) => ({ value: before.value, trouble: result.trouble, key: wanted }));
    });
    return () => abort.abort();
  }, [wanted]);

  return {
    value: state.value,
    trouble: state.trouble,
    loading: wanted !== null && state.key !== wanted,
    reload: () => setRound((n) => n + 1),
    replace: (value) => setState((before) => ({ ...before, value, trouble: null })),
  };
}
