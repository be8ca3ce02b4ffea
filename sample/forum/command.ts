import { z } from 'zod';

const id = z.int().positive();
const words = z.string().min(1).max(20_000);

/** What the control endpoint takes. */
export const Command = z.discriminatedUnion('do', [
  z.object({ do: z.literal('clock'), now: z.iso.datetime({ offset: true }) }),
  z.object({ do: z.literal('advance'), seconds: z.number().positive() }),
  z.object({ do: z.literal('edit'), pid: id, body: words }),
  z.object({ do: z.literal('delete'), pid: id }),
  z.object({ do: z.literal('delete-thread'), tid: id }),
  z.object({ do: z.literal('reply'), tid: id, body: words, author: words.optional(), quotes: id.optional() }),
  z.object({ do: z.literal('thread'), fid: id, title: words, body: words, author: words.optional() }),
]);
export type Command = z.infer<typeof Command>;
