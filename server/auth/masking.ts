import type { Role } from '../../shared/contract/words.ts';

/** Roles that may see a forum account's name in full: those who answer there. */
const SEES_AUTHORS: ReadonlySet<Role> = new Set(['pr', 'admin']);

/** 宋XX: the first character and nothing of the length. */
export const maskAuthor = (name: string): string => `${Array.from(name)[0] ?? ''}XX`;

export const authorMaskFor = (role: Role) => (SEES_AUTHORS.has(role) ? (name: string) => name : maskAuthor);
