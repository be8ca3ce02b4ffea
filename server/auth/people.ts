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

/** 20 characters of base64url: 120 bits. */
const makePassword = () => randomBytes(15).toString('base64url');
