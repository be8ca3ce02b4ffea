import type { Command } from 'commander';
import { openStore } from '../../store/open.ts';
import { makeAuth } from '../auth/auth.ts';
import { resetPassword } from '../auth/people.ts';
import { withDatabase } from '../database.ts';
import { everStarted } from '../ever-started.ts';
import { makeLog } from '../log.ts';
import { OperatorError } from '../operator-error.ts';
import { installationSecret, readSettings } from '../settings.ts';

/** `chesheng password EMAIL`: the way back in for whoever has the machine but not the password. */
export function addPassword(program: Command): void {
  program
    .command('password')
    .description('give a person a new password, print it once, and end their sessions')
    .argument('<email>', 'what the person signs in with')
    .action(async (email: string) => {
      const settings = readSettings();
      if (!settings.databaseUrl && !(await everStarted(settings.dataDir))) {
        throw new OperatorError(
          `Nothing was ever started on ${settings.dataDir}. Run npm start, or set DATA_DIR to where it was.`,
        );
      }
      const secret = await installationSecret(settings.dataDir);
      await withDatabase(settings, async (url) => {
        const store = openStore(url, 2);
        try {
          const auth = makeAuth(store, { secret, https: settings.https }, makeLog(settings));
          const password = await resetPassword(auth, email);
          if (password === null)
            throw new OperatorError(`Nobody signs in with ${email} here; check the spelling.`);
          console.log(password);
        } finally {
          await store.close();
        }
      });
    });
}
