import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resetPassword } from '../../server/auth/people.ts';
import { Problem } from '../../shared/contract/words.ts';
import { asJson, PASSWORD, startApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const SIGN_IN = '/api/auth/sign-in/email';

describe('signing in', () => {
  test('gives a session cookie that page scripts cannot read, and the same session as a token', async () => {
    const { email } = await api.addPerson('brand');
    const response = await api.app.request(SIGN_IN, asJson({ email, password: PASSWORD }));
    expect(response.status).toBe(200);
    const cookie = response.headers.getSetCookie().find((c) => c.startsWith('chesheng.session_token='));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const me = await api.app.request('/api/me', { headers: { cookie: cookie?.split(';')[0] ?? '' } });
    expect(await me.json()).toMatchObject({ email, role: 'brand', dealer: null, timeZone: 'Asia/Shanghai' });
  });

  test('a password given anew from the command line ends the old one and its sessions', async () => {
    const { email } = await api.addPerson('quality');
    const token = await api.signIn(email);
    const fresh = await resetPassword(api.auth, email);
    const me = await api.app.request('/api/me', { headers: { authorization: `Bearer ${token}` } });
    expect(me.status).toBe(401);
    const attempt = async (password: string) =>
      (await api.app.request(SIGN_IN, asJson({ email, password }))).status;
    expect(await attempt(PASSWORD)).toBe(401);
    expect(await attempt(fresh ?? '')).toBe(200);
    expect(await resetPassword(api.auth, 'nobody@example.com')).toBeNull();
  });

  test('a wrong password is refused as a problem', async () => {
    const response = await api.app.request(
      SIGN_IN,
      asJson({ email: 'brand@example.com', password: 'wrong' }),
    );
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(Problem.parse(await response.json()).detail).toContain('do not belong together');
  });

  test('nobody can sign up', async () => {
    const response = await api.app.request(
      '/api/auth/sign-up/email',
      asJson({ email: 'new@example.com', password: PASSWORD, name: 'x' }),
    );
    expect([401, 404]).toContain(response.status);
    await expect(
      api.auth.api.signUpEmail({ body: { email: 'new@example.com', password: PASSWORD, name: 'x' } }),
    ).rejects.toThrow();
  });
});
