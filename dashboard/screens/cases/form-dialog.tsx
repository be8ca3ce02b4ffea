import type { ComponentChildren } from 'preact';
import type { Result } from '../../api/request.ts';
import { useDeed } from '../../app/deed.ts';
import { t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';

interface Props<T> {
  title: string;
  /** What the button that does it says. */
  deed: string;
  /** Does what the form says. */
  act: (data: FormData) => Promise<Result<T>>;
  onDone: (value: T) => void;
  onClose: () => void;
  children?: ComponentChildren;
}

/** One thing to fill in and do. It stays open with everything written in it, and says why, when the server refuses. */
export function FormDialog<T>({ title, deed, act, onDone, onClose, children }: Props<T>) {
  const { busy, trouble, run } = useDeed();
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const done = await run(() => act(data));
    if (done !== null) onDone(done);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="fields" onSubmit={submit}>
        {children}
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="submit" class="button primary" disabled={busy}>
            {busy ? t('dashboard.cases.saving') : deed}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
