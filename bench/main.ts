import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** `npm run bench` runs every bench in turn; `npm run bench -- reading` one of them. Each file prints its own table. */
const here = fileURLToPath(new URL('.', import.meta.url));
const benches = (await readdir(here, { withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.bench.ts'))
  .map(({ name }) => name.replace('.bench.ts', ''))
  .sort();

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${benches.join(', ')}.`);
  process.exit(1);
}

for (const name of wanted.length > 0 ? wanted : benches) {
  console.log(`\n## ${name}\n`);
  await import(`./${name}.bench.ts`);
}
