import { createServer } from 'node:http';
import { benchPages } from './pages.ts';

// Runs as a child process, so that serving costs nothing in the process that is measured.
const pages = new Map(benchPages(Number(process.argv[2] ?? 20)).map((page) => [page.path, page]));

const server = createServer((request, response) => {
  const page = pages.get((request.url ?? '').split('?')[0] ?? '');
  if (page === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': `text/html; charset=${page.charset}` }).end(page.bytes);
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
});
process.on('disconnect', () => process.exit());
