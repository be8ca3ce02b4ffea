import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const TICK_MS = 20_000;

/** The moment it is, for clocks on screen. */
export const now = signal(Date.now());

/** Lets `now` go on while a screen with clocks stands. */
export function useTicking(): void {
  useEffect(() => {
    now.value = Date.now();
    const timer = setInterval(() => {
      now.value = Date.now();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, []);
}
