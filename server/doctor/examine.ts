import { readSettings, type Settings } from '../settings.ts';
import { checkDatabase } from './database.ts';
import { type Finding, fine, reason, wrong } from './finding.ts';
import {
  checkChromium,
  checkDashboard,
  checkDataFolder,
  checkModel,
  checkNode,
  checkPort,
} from './machine.ts';

export type { Finding } from './finding.ts';

/** Looks at everything an installation needs and changes nothing. Wrong settings end it early: the rest depends on them. */
export async function examine(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  let settings: Settings;
  try {
    settings = readSettings(env);
  } catch (error) {
    return [checkNode(), wrong('settings', reason(error), 'Mend the environment or .env.')];
  }
  return [
    checkNode(),
    fine('settings', settings.databaseUrl ? 'PostgreSQL of DATABASE_URL' : 'embedded PostgreSQL'),
    ...(await checkDataFolder(settings.dataDir)),
    await checkPort(settings),
    await checkModel(),
    checkDashboard(),
    checkChromium(),
    ...(await checkDatabase(settings)),
  ];
}
