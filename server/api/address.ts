import { z } from 'zod';

/** What @hono/node-server hands over beside a request. */
const NodeEnv = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });

/** The caller's address as the socket has it; headers that claim one are not believed. Without a socket: this machine. */
export function socketAddress(env: unknown): string {
  return NodeEnv.safeParse(env).data?.incoming.socket.remoteAddress ?? '127.0.0.1';
}
