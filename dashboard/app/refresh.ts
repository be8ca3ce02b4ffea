import { useEffect, useRef } from 'preact/hooks';

/** Reading goes on all the time, and a page of numbers stays open all day. */
const REFRESH_MS = 60_000;

/** Asks anew every minute while somebody may be looking. */
export function useRefresh(reload: () => void): void {
  const latest = useRef(reload);
  latest.current = reload;
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) latest.current();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
}
