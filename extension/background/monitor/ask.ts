import { browser } from 'wxt/browser';
import type { AuthorAnswer, AuthorKey } from '../../../shared/contract/customers.ts';
import type { AuthorDetails, ConnectionView, ServerAddress, SlotState } from '../../messages/protocol.ts';
import { connection, me, server } from '../stored.ts';
import { askAuthors, askCustomer, askMe, type Outcome } from './api.ts';
import { type ConnectionEvent, mayAsk, nextConnection } from './connection.ts';

export const RETRY_ALARM = 'monitor';

const EVENTS = { answered: 'answered', forbidden: 'answered', refused: 'refused', failed: 'failed' } as const;

/** Moves the connection on and sets the alarm for the next try. Returns whether the monitor has just come back. */
async function note(event: ConnectionEvent): Promise<boolean> {
  const before = await connection.getValue();
  const after = nextConnection(Date.now(), before, event);
  await connection.setValue(after);
  if (after.state === 'away') await browser.alarms.create(RETRY_ALARM, { when: after.retryAt });
  else await browser.alarms.clear(RETRY_ALARM);
  return after.state === 'connected' && before.state !== 'connected';
}

async function noted<T>(outcome: Outcome<T>): Promise<Outcome<T>> {
  await note(EVENTS[outcome.state]);
  return outcome;
}

/** Asks the monitor who we are. Returns whether it has just come back, so that open pages may ask again. */
export async function checkConnection(): Promise<boolean> {
  const settings = await server.getValue();
  if (settings === null) return note('forgotten');
  const outcome = await askMe(settings);
  if (outcome.state === 'answered') await me.setValue(outcome.value);
  return note(EVENTS[outcome.state]);
}

export async function saveServer(settings: ServerAddress | null): Promise<boolean> {
  await server.setValue(settings);
  await me.setValue(null);
  await connection.setValue({ state: 'unset' });
  return checkConnection();
}

export async function connectionView(): Promise<ConnectionView> {
  const [settings, now, person] = await Promise.all([
    server.getValue(),
    connection.getValue(),
    me.getValue(),
  ]);
  return {
    state: settings === null ? 'unset' : now.state,
    address: settings?.address ?? null,
    me: person === null ? null : { name: person.name, role: person.role },
    retryAt: now.state === 'away' ? now.retryAt : null,
  };
}

/** The server and whether it may be asked; the first question after the browser started finds out. */
async function reachable(): Promise<ServerAddress | null> {
  const settings = await server.getValue();
  if (settings === null) return null;
  const now = await connection.getValue();
  return now.state === 'unset' || mayAsk(now) ? settings : null;
}

const stateOf = (answer: AuthorAnswer | undefined): SlotState =>
  answer !== undefined && (answer.customer !== null || answer.refused) ? 'known' : 'unknown';

/** One request for one batch of authors of one host; states in the order of the keys. */
export async function lookUpAuthors(host: string, keys: string[]): Promise<SlotState[]> {
  const settings = await reachable();
  const outcome =
    settings === null
      ? null
      : await noted(
          await askAuthors(
            settings,
            keys.map((key): AuthorKey => ({ host, key })),
          ),
        );
  if (outcome?.state !== 'answered') return keys.map(() => 'away');
  const answers = new Map(outcome.value.authors.map((answer) => [answer.key, answer]));
  return keys.map((key) => stateOf(answers.get(key)));
}

/** What the side panel shows of one author; opening a card is a view of a customer and is asked for anew. */
export async function authorDetails({ host, key }: AuthorKey): Promise<AuthorDetails> {
  const settings = await server.getValue();
  if (settings === null) return { state: 'unset' };
  const outcome = await noted(await askAuthors(settings, [{ host, key }]));
  if (outcome.state !== 'answered') return { state: outcome.state === 'failed' ? 'away' : outcome.state };
  const [answer] = outcome.value.authors;
  if (answer === undefined) return { state: 'away' };
  if (answer.customer === null) return { state: 'shown', answer, card: null, cardRefused: false };
  const card = await noted(await askCustomer(settings, answer.customer.id));
  return card.state === 'answered'
    ? { state: 'shown', answer, card: card.value, cardRefused: false }
    : { state: 'shown', answer, card: null, cardRefused: card.state === 'forbidden' };
}
