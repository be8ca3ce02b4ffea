import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { Health } from '../../shared/contract/people.ts';
import type { Settings } from '../settings.ts';
import { type Finding, fine, note, reason, wrong } from './finding.ts';

const NODE_MAJOR = 24;

export function checkNode(version = process.versions.node): Finding {
  const major = Number(version.split('.')[0]);
  if (major >= NODE_MAJOR) return fine('Node.js', version);
  return wrong(
    'Node.js',
    `${version}, but ${NODE_MAJOR} is needed`,
    'Run npm ci again, which brings Node 24, and start through npm or npx.',
  );
}

const GB = 1024 ** 3;

/** Reads only: a folder that is not there yet counts as its nearest parent. */
export async function checkDataFolder(dataDir: string): Promise<Finding[]> {
  let folder = dataDir;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  const writable = await access(folder, constants.W_OK | constants.X_OK).then(
    () => fine('data folder', dataDir),
    () =>
      wrong(
        'data folder',
        `${folder} cannot be written`,
        'Mend its rights, or set DATA_DIR to another folder.',
      ),
  );
  const { bavail, bsize } = await statfs(folder);
  const free = (bavail * bsize) / GB;
  const said = `${free.toFixed(1)} GB free`;
  const more = 'Free some, or set DATA_DIR to a larger disk; a million posts take about 3 GB.';
  const space =
    free < 0.5
      ? wrong('disk space', said, more)
      : free < 5
        ? note('disk space', said, more)
        : fine('disk space', said);
  return [writable, space, ...(await checkSecret(dataDir))];
}

async function checkSecret(dataDir: string): Promise<Finding[]> {
  const file = join(dataDir, 'secret');
  const known = await stat(file).catch(() => null);
  if (!known || process.platform === 'win32') return [];
  if ((known.mode & 0o077) === 0) return [fine('secret', 'readable to its owner only')];
  return [wrong('secret', `${file} can be read by others`, `Run chmod 600 ${file}`)];
}

/** Free, or ours: the monitor answers on it. */
export async function checkPort({ host, port }: Pick<Settings, 'host' | 'port'>): Promise<Finding> {
  const answer = await fetch(`http://${host}:${port}/api/health`, { signal: AbortSignal.timeout(3_000) })
    .then((response) => response.json())
    .then(Health.safeParse, () => null);
  if (answer?.success) {
    const { status, version, database, queue } = answer.data;
    if (status === 'ok') return fine('monitor', `version ${version} answers on port ${port}`);
    return wrong(
      'monitor',
      `answers on port ${port}, but database ${database}, queue ${queue}`,
      'See the lines below; then restart it.',
    );
  }
  const taken = await new Promise<string | null>((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(reason(error)));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
  if (taken === null) return note('monitor', `not running; port ${port} is free`, 'Run npm start.');
  return wrong(
    'monitor',
    `port ${port} on ${host} cannot be used (${taken})`,
    'End the program that uses it, or set PORT to another one.',
  );
}

export async function checkModel(): Promise<Finding> {
  try {
    const understand = await loadUnderstanding();
    return fine('understanding', `model ${understand('发动机有异响').version}`);
  } catch (error) {
    return wrong(
      'understanding',
      `the model cannot be read (${reason(error)})`,
      'Restore shared/understanding/model.bin from the repository, or run npm run train.',
    );
  }
}

export function checkDashboard(): Finding {
  const page = fileURLToPath(new URL('../../dist/dashboard/index.html', import.meta.url));
  return existsSync(page)
    ? fine('dashboard', 'built')
    : note('dashboard', 'not built yet', 'npm start builds it.');
}

/** Only for sites whose pages need a browser, and for the tests. */
export function checkChromium(): Finding {
  const found = spawnSync('chromium', ['--version'], { encoding: 'utf8', timeout: 10_000 });
  if (found.status === 0) return fine('chromium', found.stdout.trim());
  if (existsSync(chromium.executablePath())) return fine('chromium', 'the one of Playwright');
  return note(
    'chromium',
    'not found',
    'Only pages that need a browser want it: apt-get install chromium, or npx playwright-core install chromium.',
  );
}
