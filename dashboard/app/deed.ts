import { useState } from 'preact/hooks';
import type { Result, Trouble } from '../api/request.ts';

export interface Deed {
  /** It is under way; whoever began it cannot press again. */
  busy: boolean;
  trouble: Trouble | null;
  /** Does it and keeps why it was refused; null then, or while another is under way. */
  run<T>(act: () => Promise<Result<T>>): Promise<T | null>;
}

/** What a button or a form does at the server: whether it is under way, and what went wrong the last time. */
export function useDeed(): Deed {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  return {
    busy,
    trouble,
    async run(act) {
      if (busy) return null;
      setBusy(true);
      const answer = await act();
      setBusy(false);
      setTrouble(answer.ok ? null : answer.trouble);
      return answer.ok ? answer.value : null;
    },
  };
}
