import type { Sources, SourceView } from '../../shared/contract/sources.ts';
import { locale } from '../app/text.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Follows the sources as they change until `signal` aborts. `onLive` hears whether we are connected. */
export function followSources(
  signal: AbortSignal,
  onSources: (sources: SourceView[]) => void,
  onLive: (live: boolean) => void,
): Promise<void> {
  return followEvents(
    '/api/sources/progress',
    signal,
    (data) => {
      const { sources }: Sources = JSON.parse(data);
      onSources(sources);
    },
    onLive,
  );
}

/**
 * Hears the data of each event of a stream until `signal` aborts; a lost connection is taken up again, later each time.
 * A fetch stream and not EventSource, which cannot say the language wanted.
 */
export async function followEvents(
  path: string,
  signal: AbortSignal,
  onData: (data: string) => void,
  onLive: (live: boolean) => void = () => {},
): Promise<void> {
  let wait = FIRST_WAIT_MS;
  while (!signal.aborted) {
    try {
      const response = await fetch(path, {
        signal,
        headers: { accept: 'text/event-stream', 'accept-language': locale.peek() },
      });
      if (response.ok && response.body) {
        onLive(true);
        wait = FIRST_WAIT_MS;
        for await (const data of events(response.body)) onData(data);
      }
    } catch {
      // Lost or never had: said by onLive, and tried again below.
    }
    if (signal.aborted) return;
    onLive(false);
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
}

/** The data of each server-sent event; comments and other fields are passed over. */
export async function* events(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  let rest = '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block
        .split(/\r?\n/)
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).replace(/^ /, ''))
        .join('\n');
      if (data) yield data;
    }
  }
}
