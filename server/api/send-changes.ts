import type { SSEStreamingApi } from 'hono/streaming';
import type { SourceView } from '../../shared/contract/sources.ts';
import type { Watch } from './watch.ts';

/** A comment this often tells both ends that the other is still there. */
const PING_MS = 15_000;

/** Sends the list of sources whenever it changes, until the reader goes; a slow reader gets only the latest. */
export async function sendChanges(stream: SSEStreamingApi, watch: Watch<SourceView[]>): Promise<void> {
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
      const sources: SourceView[] | null = latest;
      latest = null;
      if (stream.aborted) break;
      if (sources === null) await stream.write(': still here\n\n');
      else await stream.writeSSE({ event: 'sources', data: JSON.stringify({ sources }) });
    }
  } finally {
    stop();
  }
}
