import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface Props {
  /** What the button shows. */
  face: ComponentChildren;
  /** Name of the button where its face is not words. */
  label?: string;
  class?: string;
  align?: 'start' | 'end';
  children: (close: () => void) => ComponentChildren;
}

/** A button with a small panel under it. Escape and leaving the panel close it; Escape returns to the button. */
export function Popover({ face, label, class: className = 'button', align = 'start', children }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);

  return (
    <div class="popover" ref={root}>
      <button
        ref={button}
        type="button"
        class={className}
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      <div id={id} class={`panel ${align}`} hidden={!open}>
        {open && children(() => setOpen(false))}
      </div>
    </div>
  );
}
