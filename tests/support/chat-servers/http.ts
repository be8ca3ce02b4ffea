import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Given {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** A local server that answers every POST by `answer`; never answers while that stays pending. */
export async function listen(answer: (asked: Asked) => Given | Promise<Given>) {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const asked = {
      url: new URL(request.url ?? '/', 'http://127.0.0.1'),
      headers: request.headers,
      body: Buffer.concat(parts).toString('utf8'),
    };
    const { status = 200, headers = {}, body } = await answer(asked);
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Whether so many came within so many ms before now; counts the one of now when there is room for it. */
export function gauge(most: number, withinMs: number) {
  let times: number[] = [];
  return function full(now = Date.now()): boolean {
    times = times.filter((time) => time > now - withinMs);
    if (times.length >= most) return true;
    times.push(now);
    return false;
  };
}

export const isUtf8Json = ({ headers }: Asked): boolean =>
  /^application\/json(?:; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '');

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
