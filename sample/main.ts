import { fstatSync } from 'node:fs';
import { readOptions } from './options.ts';
import { startForum } from './serve/start.ts';

/** A pipe or socket on standard input means a parent holds the other end: when that closes, the parent is gone. */
function whenParentGoes(stop: () => void): void {
  process.on('disconnect', stop);
  const input = fstatSync(0);
  if (!input.isFIFO() && !input.isSocket()) return;
  process.stdin.on('end', stop).on('error', stop).resume();
}

try {
  const running = await startForum(readOptions(process.argv.slice(2)));
  const stop = () => {
    void running.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  whenParentGoes(stop);
  console.log(JSON.stringify({ url: running.url }));
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const reason = error instanceof Error ? error.message : String(error);
  console.error(taken ? 'The port is taken: choose another with --port, or 0 for any.' : reason);
  process.exit(1);
}
