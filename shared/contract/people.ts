import { z } from '@hono/zod-openapi';
import { Role } from './words.ts';

export const Me = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: Role,
    dealer: z.object({ id: z.int(), name: z.string() }).nullable(),
  })
  .openapi('Me');
export type Me = z.infer<typeof Me>;

export const Health = z
  .object({
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    database: z.enum(['ok', 'down']),
    queue: z.enum(['ok', 'down']),
  })
  .openapi('Health');
export type Health = z.infer<typeof Health>;
