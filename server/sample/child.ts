import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../sample/main.ts', import.meta.url));

export interface SampleProcess {
  child: ChildProcess;
  /** The first line it printed; null when it ended without one, having said why on its standard error. */
  line: string | null;
  ended: Promise<unknown>;
}

/**
 * Runs a command of the sample room as a process of its own: nothing of the product depends on it. Rejects with an
 * AbortError when `signal` ends it before its first line.
 */
export async function runSample(
  command: string[],
  options: Record<string, string | number>,
  signal?: AbortSignal,
): Promise<SampleProcess> {
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  // Its standard input closes with us, and it ends then, even if we are killed.
  const child = spawn(process.execPath, [MAIN, ...command, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    signal,
  });
  const ended = once(child, 'exit');
  const line = await Promise.race([firstLine(child.stdout), ended.then(() => null)]);
  child.stdout.resume();
  return { child, line, ended };
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface({ input })) return line;
  return null;
}
