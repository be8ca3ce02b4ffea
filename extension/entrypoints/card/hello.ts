import { z } from 'zod';
import type { CardHello, CardSays } from '../../messages/card-port.ts';

const Hello: z.ZodType<CardHello> = z.object({
  ticket: z.uuid(),
  scheme: z.enum(['light', 'dark']),
  edge: z.enum(['top', 'bottom']),
});

export interface Greeted extends CardHello {
  say(what: CardSays): void;
}

/**
 * Waits for the overlay's word. Any page may frame this file and say something like it; what it cannot have is a ticket
 * that the background knows.
 */
export function greeted(): Promise<Greeted> {
  return new Promise((resolve) => {
    addEventListener('message', ({ data, ports: [port], source }) => {
      const hello = Hello.safeParse(data);
      if (source !== window.parent || port === undefined || !hello.success) return;
      resolve({ ...hello.data, say: (what) => port.postMessage(what) });
    });
  });
}
