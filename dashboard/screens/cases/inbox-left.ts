import { signal } from '@preact/signals';

/** Where the inbox was left: whoever comes back from a case finds the same view, and goes on from its row. */
export const inboxLeft = signal<{ address: string; row: number | null }>({ address: '/cases', row: null });
