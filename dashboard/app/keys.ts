import { useEffect, useRef } from 'preact/hooks';

/** Calls `act` when one of these keys is pressed anywhere but where somebody types; keys with modifiers are the browser's. */
export function usePageKeys(acts: Record<string, (() => void) | undefined>): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select, dialog');
      if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
