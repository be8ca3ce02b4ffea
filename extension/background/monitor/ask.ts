import { browser } from 'wxt/browser';
import type { AuthorAnswer, AuthorKey } from '../../../shared/contract/customers.ts';
import type { ConnectionView, ServerAddress, SlotState } from '../../messages/protocol.ts';
import { forgetAll } from '../last-known.ts';
import { connection, me, patchesInForce, server } from '../stored.ts';
import { askAuthors, type Outcome } from './api.ts';
import { type ConnectionEvent, mayAsk, nextConnection } from './connection.ts';
import { introduce } from './introduce.ts';

export const RETRY_ALARM = 'monitor';

/** Moves the connection on and sets the alarm for the next try. Returns whether the monitor has just come back. */
async function note(event: ConnectionEvent): Promise<boolean> {
  const before = await connection.getValue();
  const after = nextConnection(Date.now(), before, event);
  await connection.setValue(after);
  if (after.state === 'refused' || after.state === 'unset') await forgetAll();
  if (after.state === 'away') await browser.alarms.create(RETRY_ALARM, { when: after.retryAt });
  else await browser.alarms.clear(RETRY_ALARM);
  return after.state === 'connected' && before.state !== 'connected';
}

/** An outcome, after the connection has moved on by it. */
export async function noted<T>(outcome: Outcome<T>): Promise<Outcome<T>> {
  // A "not this one" says nothing of the connection: a stranger's 404 looks the same.
  if (outcome.state !== 'forbidden') await note(outcome.state);
  return outcome;
}

/** Asks the monitor who we are. Returns whether it has just come back, so that open pages may ask again. */
export async function checkConnection(): Promise<boolean> {
  const settings = await server.getValue();
  if (settings === null) return note('forgotten');
  const introduced = await introduce(settings);
  if (introduced.event === 'answered') await me.setValue(introduced.me);
  return note(introduced.event);
}

export async function saveServer(settings: ServerAddress | null): Promise<boolean> {
  await server.setValue(settings);
  await me.setValue(null);
  // Another server has another key.
  await patchesInForce.setValue(null);
  await forgetAll();
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

/** The server where it may be asked; the first question after the browser started finds out. */
export async function reachable(): Promise<ServerAddress | null> {
  const settings = await server.getValue();
  if (settings === null) return null;
  if ((await connection.getValue()).state === 'unset') await checkConnection();
  return mayAsk(await connection.getValue()) ? settings : null;
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
