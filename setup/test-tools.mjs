// What the tests need beyond npm: Chromium, redis-server, pdftotext and a font with Han characters. Installs them where it may
// (Debian as root), asks Playwright for its own Chromium elsewhere, and otherwise says in one sentence what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

install();

const root = fileURLToPath(new URL('..', import.meta.url));
const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
const hasHanFont = () =>
  spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim().length > 0;
const run = (command, args, options = {}) =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options }).status === 0;

async function hasChromium() {
  if (has('chromium')) return true;
  const { chromium } = await import('playwright-core');
  return existsSync(chromium.executablePath());
}

async function missing() {
  const lacks = [];
  if (!(await hasChromium())) lacks.push({ what: 'chromium', packages: ['chromium', 'chromium-l10n'] });
  if (!has('redis-server')) lacks.push({ what: 'redis-server', packages: ['redis-server'] });
  if (!has('pdftotext')) lacks.push({ what: 'pdftotext', packages: ['poppler-utils'] });
  if (!hasHanFont())
    lacks.push({ what: 'a font with Han characters', packages: ['fonts-noto-cjk', 'fontconfig'] });
  return lacks;
}

let lacks = await missing();
if (lacks.length > 0 && process.getuid?.() === 0 && has('apt-get')) {
  const packages = lacks.flatMap((lack) => lack.packages);
  console.error(`Installing what the tests need: ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-qq', 'update'], { env });
  // Services must not start by themselves: the tests start their own Redis.
  run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', ...packages], {
    env: { ...env, RUNLEVEL: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  lacks = await missing();
}
if (lacks.some(({ what }) => what === 'chromium')) {
  run(join(root, 'node_modules', '.bin', 'playwright-core'), ['install', 'chromium']);
  lacks = await missing();
}
if (lacks.length > 0) {
  const names = lacks.map(({ what }) => what).join(', ');
  const packages = lacks.flatMap((lack) => lack.packages).join(' ');
  console.error(`The tests need ${names}. Install them first; on Debian: apt-get install ${packages}`);
  process.exit(1);
}
