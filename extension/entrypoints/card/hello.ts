import type { CardHello, CardSays } from '../../messages/card-port.ts';

export interface Greeted extends CardHello {
  say(what: CardSays): void;
}

function isHello(data: unknown): data is CardHello {
  if (typeof data !== 'object' || data === null) return false;
  const { ticket, scheme, edge } = { ticket: null, scheme: null, edge: null, ...data };
  return (
    typeof ticket === 'string' &&
    (scheme === 'light' || scheme === 'dark') &&
    (edge === 'top' || edge === 'bottom')
  );
}

/**
 * Waits for the overlay's word. Any page may frame this file and say something like it; what it cannot have is a ticket
 * that the background knows.
 */
export function greeted(): Promise<Greeted> {
  return new Promise((resolve) => {
    addEventListener('message', ({ data, ports: [port], source }) => {
      if (source !== window.parent || port === undefined || !isHello(data)) return;
      const { ticket, scheme, edge } = data;
      resolve({ ticket, scheme, edge, say: (what) => port.postMessage(what) });
    });
  });
}
