import { randomBytes } from 'node:crypto';
import type { Role } from '../../shared/contract/words.ts';
import type { Auth } from './auth.ts';

export interface NewAccount {
  name: string;
  email: string;
  role: Role;
  dealerId: number | null;
  /** Made up when left out. */
  password?: string;
}

/**
 * Creates a person who can sign in; sign-up itself is closed, so this is the only way in.
 * Returns the password, which is kept nowhere but as a hash, or `taken` when the e-mail is somebody's already.
 */
export async function createPerson(auth: Auth, { password = makePassword(), ...account }: NewAccount) {
  const { internalAdapter, password: hasher } = await auth.$context;
  if (await internalAdapter.findUserByEmail(account.email)) return 'taken';
  const { id } = await internalAdapter.createUser(
    { ...account, emailVerified: true },
    { method: 'email-password' },
  );
  await internalAdapter.linkAccount({
    userId: id,
    providerId: 'credential',
    accountId: id,
    password: await hasher.hash(password),
  });
  return { id, password };
}

/**
 * Gives a person a new password and ends their sessions. Returns it, this once, or null when nobody has the e-mail.
 */
export async function resetPassword(auth: Auth, email: string): Promise<string | null> {
  const { internalAdapter, password: hasher } = await auth.$context;
  const found = await internalAdapter.findUserByEmail(email);
  if (!found) return null;
  const password = makePassword();
  await internalAdapter.updatePassword(found.user.id, await hasher.hash(password));
  await internalAdapter.deleteUserSessions(found.user.id);
  return password;
}

/** 20 characters of base64url: 120 bits. */
const makePassword = () => randomBytes(15).toString('base64url');
