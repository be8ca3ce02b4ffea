import { Presets, SingleBar } from 'cli-progress';
import { isRead } from '../store/queries/outcomes.ts';
import type { ByHandProgress } from './crawl-by-hand.ts';

const PLAIN_EVERY_MS = 2000;

/** Progress of a crawl by hand: a bar on a terminal, otherwise a plain line every two seconds; pages that failed are named. */
export function crawlProgress(stream: NodeJS.WriteStream) {
  let posts = 0;
  let spoken = Date.now();
  const bar = stream.isTTY
    ? new SingleBar(
        {
          stream,
          format: '{bar} {value}/{total} pages · {posts} posts · {rate}/s{wait}',
          hideCursor: true,
          noTTYOutput: false,
        },
        Presets.shades_classic,
      )
    : null;
  const started = performance.now();
  bar?.start(1, 0, { posts, rate: '0', wait: '' });
  const say = (line: string) => {
    if (bar) stream.write(`\r\x1b[K${line}\n`);
    else stream.write(`${line}\n`);
  };
  return {
    posts(count: number) {
      posts = count;
    },
    page(now: ByHandProgress) {
      const seconds = (performance.now() - started) / 1000;
      const rate = (now.done / Math.max(seconds, 0.001)).toFixed(seconds < 10 ? 1 : 0);
      const wait = now.waitingMs > 0 ? ` · the site asked to wait ${Math.ceil(now.waitingMs / 1000)} s` : '';
      if (!isRead(now.outcome))
        say(`${now.outcome}: ${now.url}${now.detail === '' ? '' : ` (${now.detail})`}`);
      if (bar) {
        bar.setTotal(now.done + now.left);
        bar.update(now.done, { posts, rate, wait });
      } else if (Date.now() - spoken >= PLAIN_EVERY_MS) {
        spoken = Date.now();
        say(
          `${now.done} of ${now.done + now.left} pages known so far, ${posts} posts, ${rate} pages/s${wait}`,
        );
      }
    },
    stop() {
      bar?.stop();
    },
  };
}
