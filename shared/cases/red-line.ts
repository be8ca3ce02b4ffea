import type { CaseTier } from './words.ts';

/** Older posts hold nothing that must not wait: what a history brings in opens no case. */
export const RED_LINE_DAYS = 14;

/** Fire, brakes, steering, loss of drive, injury: each may hurt somebody tomorrow. */
export const RED_LINE_TIER: CaseTier = 'rescue';
