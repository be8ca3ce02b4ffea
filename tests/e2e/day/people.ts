import type { Role } from '../../../shared/contract/words.ts';
import type { TestMonitor } from '../../support/monitor.ts';

export interface Person {
  name: string;
  email: string;
  password: string;
}

const PASSWORD = 'correct horse battery';

/** Lets a colleague in, as the administrator did before this day began. */
export async function employ(
  monitor: TestMonitor,
  role: Role,
  name: string,
  dealerId?: number,
): Promise<Person> {
  const post = (path: string, body: unknown, cookie = '') =>
    fetch(new URL(path, monitor.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(monitor.url).origin, cookie },
      body: JSON.stringify(body),
    });
  const signedIn = await post('/api/auth/sign-in/email', monitor.admin);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const person = {
    name,
    email: `${role}@example.com`,
    password: PASSWORD,
  };
  const made = await post(
    '/api/people',
    { ...person, role, ...(dealerId !== undefined && { dealerId }) },
    cookie,
  );
  if (!made.ok) throw new Error(`${role} could not be let in: ${await made.text()}`);
  return person;
}
