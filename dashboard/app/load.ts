import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result, Trouble } from '../api/request.ts';

export interface Loaded<T> {
  /** The last answer; stays on screen (dimmed) while the next one is under way, and where asking it again failed. */
  value: T | null;
  trouble: Trouble | null;
  loading: boolean;
  reload: () => void;
  /** Puts a known newer value in place without asking again. */
  replace: (value: T) => void;
}

interface State<T> {
  value: T | null;
  /** The question the value answers. */
  of: string | null;
  trouble: Trouble | null;
  /** The last question that came back, with its round. */
  asked: string | null;
}

/**
 * Asks `ask` whenever `key` changes and keeps the answer. An answer to an older key is dropped, also when the newer one
 * gets none: figures of one question must not stand under another.
 * A null key asks nothing.
 */
export function useLoad<T>(key: string | null, ask: (signal: AbortSignal) => Promise<Result<T>>): Loaded<T> {
  const [state, setState] = useState<State<T>>({ value: null, of: null, trouble: null, asked: null });
  const [round, setRound] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;
  const wanted = key === null ? null : `${round} ${key}`;

  useEffect(() => {
    if (wanted === null) return;
    const abort = new AbortController();
    latest.current(abort.signal).then((result) => {
      if (abort.signal.aborted) return;
      if (result.ok) return setState({ value: result.value, of: key, trouble: null, asked: wanted });
      setState(({ value, of }) => ({
        value: of === key ? value : null,
        of: key,
        trouble: result.trouble,
        asked: wanted,
      }));
    });
    return () => abort.abort();
  }, [wanted, key]);

  return {
    value: state.value,
    trouble: state.trouble,
    loading: wanted !== null && state.asked !== wanted,
    reload: () => setRound((n) => n + 1),
    replace: (value) => setState((before) => ({ ...before, value, trouble: null })),
  };
}
