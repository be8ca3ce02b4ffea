import { createServer } from 'node:http';
import { frontPage, listPage, threadPage } from './pages.ts';

// A forum of `argv[2]` threads, made page by page as it is asked for, so that no size of it needs memory.
const threads = Number(process.argv[2]);

function pageAt(path: string): string | null {
  if (path === '/' || path === '/forum.php') return frontPage();
  const [, kind, id, page] = /^\/(forum|thread)-(\d{1,9})-(\d{1,9})(?:-1)?\.html$/.exec(path) ?? [];
  if (kind === undefined) return null;
  return (kind === 'forum' ? listPage : threadPage)(Number(id), Number(page), threads);
}

const server = createServer((request, response) => {
  const page = pageAt((request.url ?? '').split('?')[0] ?? '');
  if (page === null) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
});
process.on('disconnect', () => process.exit());
