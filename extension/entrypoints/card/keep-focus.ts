const CONTROLS = 'a[href], button:not(:disabled), summary';

/** Keyboard in the card: it starts at the first control; Escape and Tab beyond either end lead back to the author. */
export function keepFocus(close: () => void): void {
  const controls = () => [...document.querySelectorAll<HTMLElement>(CONTROLS)];
  addEventListener('focus', () => {
    if (document.activeElement === document.body) controls()[0]?.focus();
  });
  addEventListener('keydown', (event) => {
    const all = controls();
    const end = event.shiftKey ? all[0] : all.at(-1);
    const beyond = event.key === 'Tab' && (end === undefined || document.activeElement === end);
    if (event.key !== 'Escape' && !beyond) return;
    event.preventDefault();
    close();
  });
}
