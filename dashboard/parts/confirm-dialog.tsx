import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Result, Trouble } from '../api/request.ts';
import { t } from '../app/text.ts';
import { Dialog } from './dialog.tsx';
import { TroubleNote } from './notice.tsx';

interface Props {
  title: string;
  /** What the button that does it says. */
  deed: string;
  act: () => Promise<Result<unknown>>;
  /** It is done. The dialog has closed already. */
  onDone: () => void;
  onClose: () => void;
  /** The question: what will be gone, by name, and what goes with it. */
  children: ComponentChildren;
}

/** Asks before something is taken away. It stays open, and says why, when the server refuses. */
export function ConfirmDialog({ title, deed, act, onDone, onClose, children }: Props) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const confirm = async () => {
    setBusy(true);
    const answer = await act();
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    onClose();
    onDone();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="fields">
        <p>{children}</p>
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="button" class="button danger" disabled={busy} onClick={confirm}>
            {deed}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
