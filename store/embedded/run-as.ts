import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, cp, mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const Package = z.object({ version: z.string() });

/** How PostgreSQL's programs are started: with which command in front, from where, on which folder. */
export interface RunAs {
  prefix: string[];
  home: string;
  cluster: string;
  /** User id that owns the cluster, when it is not ours. */
  owner?: number;
}

/** Debian's nobody: needs no account to be made and owns nothing else. */
const NOBODY = 65534;

/**
 * PostgreSQL refuses to run as root. An ordinary user needs nothing special. For root, a user namespace shows the
 * server an ordinary user while files stay where they are; where namespaces are closed, binaries and data live in a
 * folder that user nobody can reach (a private home is not).
 */
export async function chooseRunAs(home: string, cluster: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { prefix: [], home, cluster };
  const namespace = ['unshare', '-U', '--map-user=1000', '--map-group=1000'];
  // CHESHENG_NO_USERNS=1 takes the second way where namespaces are open, too: how the tests reach it.
  if (process.env.CHESHENG_NO_USERNS !== '1' && (await works([...namespace, 'true']))) {
    return { prefix: namespace, home, cluster };
  }
  const place = join('/var/lib/chesheng', createHash('sha256').update(cluster).digest('hex').slice(0, 12));
  const copy = join(place, `postgresql-${await versionOf(home)}`);
  const data = join(place, 'cluster');
  await mkdir(data, { recursive: true, mode: 0o755 });
  if (!existsSync(copy)) await copyReadable(home, copy);
  await chown(data, NOBODY, NOBODY);
  return {
    prefix: ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'],
    home: copy,
    cluster: data,
    owner: NOBODY,
  };
}

/** Of the npm package the binaries came in; an upgrade is copied anew. */
async function versionOf(home: string): Promise<string> {
  return Package.parse(JSON.parse(await readFile(join(home, '..', 'package.json'), 'utf8'))).version;
}

/** Whole or not at all, so that an interrupted copy is not taken for one. */
async function copyReadable(home: string, copy: string): Promise<void> {
  const fresh = `${copy}.new-${process.pid}`;
  await cp(home, fresh, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'a+rX', fresh]);
  await rename(fresh, copy);
}

async function works([command = 'false', ...args]: string[]): Promise<boolean> {
  return run(command, args).then(
    () => true,
    () => false,
  );
}
