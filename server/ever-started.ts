import { access } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether an embedded PostgreSQL was ever made for this data folder; looking must not make one. */
export const everStarted = (dataDir: string): Promise<boolean> =>
  access(join(dataDir, 'postgresql.password')).then(
    () => true,
    () => false,
  );
