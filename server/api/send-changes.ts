import type { SSEStreamingApi } from 'hono/streaming';
import type { SourceView } from '../../shared/contract/sources.ts';
import type { Watch } from './watch.ts';

/** A comment this often tells both ends that the other is still there. */
const PING_MS = 15_000;

/** Who was signed in this long ago is asked for again before anything more is sent. */
const TRUST_MS = 30_000;

/**
 * Sends the list of sources whenever it changes, until the reader goes; a slow reader gets only the latest.
 * @param mayRead whether the reader is still signed in; once false, the stream ends
 */
export async function sendChanges(
  stream: SSEStreamingApi,
  watch: Watch<SourceView[]>,
  mayRead: () => Promise<boolean>,
): Promise<void> {
  let checkedAt = performance.now();
  let latest: SourceView[] | null = null;
  let wake = Promise.withResolvers<void>();
  const stop = watch((sources) => {
    latest = sources;
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
      const sources: SourceView[] | null = latest;
      latest = null;
      if (sources === null) await stream.write(': still here\n\n');
      else await stream.writeSSE({ event: 'sources', data: JSON.stringify({ sources }) });
    }
  } finally {
    stop();
  }
}
