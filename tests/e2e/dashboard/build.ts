import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { onceForRun } from '../../support/once-for-run.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The dashboard as its sources are now, in the folder monitors serve it from. */
export async function dashboardBuild(): Promise<void> {
  await onceForRun('dashboard', async () => {
    const build = join(ROOT, 'setup/build-dashboard.mjs');
    const { status } = spawnSync(process.execPath, [build], { stdio: 'inherit' });
    if (status !== 0) throw new Error('The dashboard could not be built.');
    return 'built';
  });
}
