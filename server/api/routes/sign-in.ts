import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { Done, Me, NewPassword, SignedIn, SignIn } from '../../../shared/contract/people.ts';
import { ADDRESS_HEADER, type Auth } from '../../auth/auth.ts';
import { type Person, whoAsks } from '../../auth/person.ts';
import { socketAddress } from '../address.ts';
import { type Deps, type Env, json, router } from '../env.ts';
import { identity } from '../origins.ts';
import { Refused, refusals } from '../problems.ts';

const signIn = createRoute({
  method: 'post',
  path: '/auth/sign-in/email',
  summary: 'Sign in with e-mail and password',
  request: { body: { content: json(SignIn), required: true } },
  responses: { 200: { description: 'Signed in', content: json(SignedIn) }, ...refusals(401, 403, 422, 429) },
});

const signOut = createRoute({
  method: 'post',
  path: '/auth/sign-out',
  summary: 'End this session',
  responses: { 200: { description: 'Signed out', content: json(Done) }, ...refusals(401, 403) },
});

const changePassword = createRoute({
  method: 'post',
  path: '/auth/change-password',
  summary: 'Change your own password; ends your other sessions',
  request: { body: { content: json(NewPassword), required: true } },
  responses: { 200: { description: 'Changed', content: json(Done) }, ...refusals(401, 403, 422, 429) },
});

const me = createRoute({
  method: 'get',
  path: '/me',
  summary: 'Who you are signed in as',
  responses: { 200: { description: 'You', content: json(Me) }, ...refusals(401) },
});

/** The only doors to better-auth; its other paths are not served. */
export const signInRoutes = ({ auth, store, settings }: Deps) =>
  router()
    .openapi(signIn, async (c) => {
      const answer = await ask(auth, c, c.req.valid('json'));
      const { token } = z.object({ token: z.string() }).parse(await answer.json());
      const person = await whoAsks(auth, store, new Headers({ authorization: `Bearer ${token}` }));
      if (!person)
        throw new Refused(403, {
          en: 'This account is disabled; ask an administrator.',
          zh: '此账号已停用，请联系管理员。',
        });
      passCookies(answer, c);
      return c.json({ token, me: toMe(person, settings.timeZone) }, 200);
    })
    .openapi(signOut, async (c) => {
      passCookies(await ask(auth, c, {}), c);
      return c.json({ done: true } as const, 200);
    })
    .openapi(changePassword, async (c) => {
      requireSession(c.get('person'));
      passCookies(await ask(auth, c, { ...c.req.valid('json'), revokeOtherSessions: true }), c);
      return c.json({ done: true } as const, 200);
    })
    .openapi(me, (c) => c.json(toMe(c.get('person'), settings.timeZone), 200));

/** Some things a key may not do, so that a stolen one ends when it is revoked. */
export function requireSession(person: Person): Person {
  if (person.via === 'session') return person;
  throw new Refused(403, 'An API key may not do this; sign in with your password.');
}

const toMe = ({ via: _, ...person }: Person, timeZone: string): Me => ({ ...person, timeZone });

/** Hands the request to better-auth's route of the same path, which also counts tries per address. */
async function ask(auth: Auth, c: Context<Env>, body: object): Promise<Response> {
  const headers = identity(c.req.raw.headers);
  headers.set(ADDRESS_HEADER, socketAddress(c.env));
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  const answer = await auth.handler(
    new Request(c.req.url, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  if (answer.ok) return answer;
  if (answer.status === 429) {
    c.header('retry-after', answer.headers.get('x-retry-after') ?? '60');
    throw new Refused(429, {
      en: 'Too many tries from your address; wait a minute.',
      zh: '尝试次数过多，请一分钟后再试。',
    });
  }
  const said = z.object({ message: z.string() }).safeParse(await answer.json().catch(() => null));
  if (answer.status === 401)
    throw new Refused(401, { en: 'E-mail and password do not belong together.', zh: '邮箱或密码不正确。' });
  if (answer.status < 500) throw new Refused(422, said.data?.message ?? 'The request was refused.');
  throw new Error(`better-auth answered ${answer.status}`);
}

function passCookies(answer: Response, c: Context<Env>): void {
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
}
