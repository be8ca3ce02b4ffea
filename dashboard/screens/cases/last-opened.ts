import { signal } from '@preact/signals';

/** The case that was opened last: whoever comes back to the inbox goes on from its row. */
export const lastOpened = signal<number | null>(null);
