import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onceForRun } from '../../support/once-for-run.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const WXT = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');

/** `production` is what ships; `e2e` differs in one thing: its shadow roots are open, so a test can look inside. */
export type Mode = 'production' | 'e2e';

/** The folder of a build made in this run, from the code as it is now. */
export function extensionBuild(mode: Mode): Promise<string> {
  return onceForRun(`extension ${mode}`, async () => {
    await promisify(execFile)(process.execPath, [WXT, 'build', '--mode', mode], { cwd: ROOT });
    return join(ROOT, '.output', mode === 'production' ? 'chrome-mv3' : `chrome-mv3-${mode}`);
  });
}

/**
 * A copy of a build that already holds the permission for 127.0.0.1. The browser's own question cannot be answered in a
 * headless browser; the manifest line stands for that one click, and every script is byte for byte the build's.
 */
export async function grantedCopy(folder: string): Promise<{ folder: string; remove(): Promise<void> }> {
  const copy = await mkdtemp(join(tmpdir(), 'chesheng-extension-'));
  await cp(folder, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null) throw new Error('The build has no manifest.');
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  return { folder: copy, remove: () => rm(copy, { recursive: true }) };
}
