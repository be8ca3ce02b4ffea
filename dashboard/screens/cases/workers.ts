import type { Role } from '../../../shared/contract/words.ts';

/** Who works on cases, and who may read them. */
export const WORKERS: ReadonlySet<Role> = new Set(['pr', 'dealer', 'admin']);
export const CASE_READERS: readonly Role[] = ['pr', 'dealer', 'quality', 'admin'];
