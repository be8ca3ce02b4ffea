// Builds the dashboard when its sources are newer than the last build, so that a second start takes seconds.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist', 'dashboard', 'index.html');
const sources = ['dashboard', 'shared', 'extension/locales', 'vite.config.ts', 'package-lock.json'];

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const isFresh =
  existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map((path) => newest(join(root, path))));

if (!isFresh) {
  console.error('Building the dashboard …');
  const vite = join(root, 'node_modules', '.bin', 'vite');
  const { status } = spawnSync(vite, ['build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The dashboard could not be built; the lines above say why.');
    process.exit(1);
  }
}
