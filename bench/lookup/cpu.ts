import { readdir, readFile } from 'node:fs/promises';

/** Clock ticks per second of /proc; 100 on every Linux we run on. */
const TICKS = 100;

/** CPU seconds a process and all its children took since they started; null where there is no /proc. */
export async function treeCpuSeconds(pid: number): Promise<number | null> {
  const numbers = await readdir('/proc').catch(() => null);
  if (numbers === null) return null;
  const stats = await Promise.all(
    numbers
      .filter((name) => /^[0-9]+$/.test(name))
      .map((name) => readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')),
  );
  let ticks = 0;
  for (const line of stats) {
    // The second field is a name in brackets that may hold spaces.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const own = line.startsWith(`${pid} `);
    if (!own && fields[1] !== String(pid)) continue;
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15).map(Number);
    // What children that have ended took is counted with their parent.
    ticks += user + system + childUser + childSystem;
  }
  return ticks / TICKS;
}
