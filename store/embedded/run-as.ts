import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

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
  if (process.env.CHESHENG_NO_USERNS !== '1' && (await works([...namespace, 'true']))) {
    return { prefix: namespace, home, cluster };
  }
  const place = join('/var/lib/chesheng', createHash('sha256').update(cluster).digest('hex').slice(0, 12));
  const copy = join(place, 'postgresql');
  const data = join(place, 'cluster');
  await mkdir(data, { recursive: true, mode: 0o755 });
  if (!existsSync(copy)) await cp(home, copy, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'a+rX', copy]);
  await chown(data, NOBODY, NOBODY);
  return {
    prefix: ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'],
    home: copy,
    cluster: data,
    owner: NOBODY,
  };
}

async function works([command = 'false', ...args]: string[]): Promise<boolean> {
  return run(command, args).then(
    () => true,
    () => false,
  );
}
