import { fstatSync } from 'node:fs';
import { readOptions } from './options.ts';
import { startForum } from './serve/start.ts';
import { worldCommand } from './world/command.ts';

/** A pipe or socket on standard input means a parent holds the other end: when that closes, the parent is gone. */
function whenParentGoes(stop: () => void): void {
  process.on('disconnect', stop);
  const input = fstatSync(0);
  if (!input.isFIFO() && !input.isSocket()) return;
  process.stdin.on('end', stop).on('error', stop).resume();
}

const FAILURES: Record<string, string> = {
  EADDRINUSE: 'The port is taken: choose another with --port, or 0 for any.',
  EACCES: 'The port or the file of --texts may not be opened by this user.',
  ENOENT: 'The file of --texts does not exist: give the path of a CSV file.',
};

/** What went wrong in one sentence, and how to mend it. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return FAILURES[code] ?? error.message;
}

async function serve(argv: string[]): Promise<void> {
  const running = await startForum(readOptions(argv));
  const stop = () => {
    void running.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  whenParentGoes(stop);
  console.log(JSON.stringify({ url: running.url }));
}

const [first, ...rest] = process.argv.slice(2);
try {
  if (first === 'world') worldCommand(rest);
  else await serve(process.argv.slice(2));
} catch (error) {
  console.error(sentence(error));
  process.exit(1);
}
