import { signal } from '@preact/signals';
import type { Me } from '../../shared/contract/people.ts';

/** Who is signed in: undefined until the server has said, null when nobody is. */
export const me = signal<Me | null | undefined>(undefined);

/** The server no longer knows us: the sign-in page takes over, the address stays for afterwards. */
export function signedOut(): void {
  me.value = null;
}
