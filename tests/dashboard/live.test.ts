import { expect, test } from 'vitest';
import { events } from '../../dashboard/api/live.ts';

const encoder = new TextEncoder();

async function read(...pieces: Uint8Array<ArrayBuffer>[]): Promise<string[]> {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const found: string[] = [];
  for await (const data of events(body)) found.push(data);
  return found;
}

test('an event is read whole however the network cuts it, even inside a character', async () => {
  const bytes = encoder.encode(
    'event: sources\ndata: {"name":"论坛"}\n\n: still here\n\ndata: two\ndata: lines\n\n',
  );
  for (let cut = 1; cut < bytes.length; cut++) {
    expect(await read(bytes.slice(0, cut), bytes.slice(cut))).toEqual(['{"name":"论坛"}', 'two\nlines']);
  }
});

test('an event without its end is not given out', async () => {
  expect(await read(encoder.encode('data: half'))).toEqual([]);
});
