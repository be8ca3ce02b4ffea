import { clutch } from './clutch.ts';
import type { Theme, WrittenThread } from './shape.ts';

export const THEMES: readonly Theme[] = [clutch];

/** Threads a growing forum still has up its sleeve. */
export const LATER: readonly WrittenThread[] = [];
