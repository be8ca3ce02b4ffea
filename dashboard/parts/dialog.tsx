import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../app/text.ts';
import { Icon } from './icon.tsx';

/** A modal over the page: the browser's own dialog, so focus stays in it and Escape closes it. */
export function Dialog(props: {
  title: string;
  class?: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  // Before it is painted: a key pressed at once is already the dialog's.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} class={props.class} aria-labelledby={title} onClose={props.onClose}>
      <header class="row spread">
        <h2 id={title}>{props.title}</h2>
        <button
          type="button"
          class="button icon-only plain"
          aria-label={t('dashboard.close')}
          onClick={props.onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      {props.children}
    </dialog>
  );
}
