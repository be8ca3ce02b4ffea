import type { SSEStreamingApi } from 'hono/streaming';
import type { Watch } from './watch.ts';

/** A comment this often tells both ends that the other is still there. */
const PING_MS = 15_000;

/** Who was signed in this long ago is asked for again before anything more is sent. */
const TRUST_MS = 30_000;

/**
 * Sends what is watched whenever it changes, until the reader goes; a slow reader gets only the latest.
 * @param mayRead whether the reader is still signed in; once false, the stream ends
 * @param asEvent how a value is sent
 */
export async function sendChanges<Value>(
  stream: SSEStreamingApi,
  watch: Watch<Value>,
  mayRead: () => Promise<boolean>,
  asEvent: (value: Value) => { event: string; data: string },
): Promise<void> {
  let checkedAt = performance.now();
  const latest: { value: Value }[] = [];
  let wake = Promise.withResolvers<void>();
  const stop = watch((value) => {
    latest.splice(0, 1, { value });
    wake.resolve();
  });
  stream.onAbort(() => wake.resolve());
  try {
    while (!stream.aborted && !stream.closed) {
      const timer = setTimeout(() => wake.resolve(), PING_MS);
      await wake.promise;
      clearTimeout(timer);
      wake = Promise.withResolvers<void>();
      if (stream.aborted) break;
      if (performance.now() - checkedAt >= TRUST_MS) {
        if (!(await mayRead())) break;
        checkedAt = performance.now();
      }
      const changed = latest.pop();
      if (changed === undefined) await stream.write(': still here\n\n');
      else await stream.writeSSE(asEvent(changed.value));
    }
  } finally {
    stop();
  }
}
