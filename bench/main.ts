import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * `npm run bench` runs every bench in turn; `npm run bench -- reading` one of them. Each file prints its own table, and
 * reads options of its own (`npm run bench -- crawl --pages 50000`).
 */
const here = fileURLToPath(new URL('.', import.meta.url));
const benches = (await readdir(here, { withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.bench.ts'))
  .map(({ name }) => name.replace('.bench.ts', ''))
  .sort();

const wanted = parseArgs({
  options: {
    pages: { type: 'string' },
    posts: { type: 'string' },
    rounds: { type: 'string' },
    visits: { type: 'string' },
  },
  allowPositionals: true,
}).positionals;
const unknown = wanted.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${benches.join(', ')}.`);
  process.exit(1);
}

for (const name of wanted.length > 0 ? wanted : benches) {
  console.log(`\n## ${name}\n`);
  await import(`./${name}.bench.ts`);
}
