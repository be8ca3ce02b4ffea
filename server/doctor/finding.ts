/** One thing that was looked at. */
export interface Finding {
  /** `note`: works, but worth knowing. */
  state: 'fine' | 'note' | 'wrong';
  /** What was looked at. */
  what: string;
  found: string;
  /** How to mend it; empty when there is nothing to mend. */
  mend: string;
}

export const fine = (what: string, found: string): Finding => ({ state: 'fine', what, found, mend: '' });
export const note = (what: string, found: string, mend: string): Finding => ({
  state: 'note',
  what,
  found,
  mend,
});
export const wrong = (what: string, found: string, mend: string): Finding => ({
  state: 'wrong',
  what,
  found,
  mend,
});

/** The first line of an error, for people. */
export const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
