import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeHtml } from '../../crawler/charset.ts';
import { documentOf } from '../../crawler/read-html.ts';
import { recognise } from '../../shared/sites/read.ts';
import { SITE_FILES } from '../../shared/sites/sites.ts';
import { guess } from './guess.ts';
import { identifier, siteSource } from './site-source.ts';

/**
 * `npm run new-site -- NAME FILE [--url URL]`: from one thread page, written by hand after what the engine prints, makes
 * the site file, its registry lines, a fixture and its expectation, each for a person to mend.
 */
const ROOT = join(import.meta.dirname, '..', '..');
const SITES = join(ROOT, 'shared', 'sites');

/** The name becomes that of a constant, which none of these may be. */
const RESERVED = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof undefined var void while with yield`.split(/\s+/),
);

function fail(sentence: string): never {
  console.error(`✗ ${sentence}`);
  process.exit(2);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } });
const [name = '', file = ''] = positionals;
if (!/^[a-z][a-z0-9-]{1,30}$/.test(name))
  fail('Give the site a name of small letters, digits and hyphens: npm run new-site -- NAME FILE.');
if (RESERVED.has(name))
  fail(`${name} is a word of the language the site file is written in; choose another name.`);
if (!existsSync(file)) fail(`There is no file ${file || '(none given)'}; save a thread page and name it.`);
const path = join(SITES, `${name}.ts`);
if (existsSync(path)) fail(`shared/sites/${name}.ts is there already; choose another name.`);

const bytes = readFileSync(file);
const known = recognise(documentOf(decodeHtml(bytes, null).html), SITE_FILES);
if (known !== null)
  fail(
    `shared/sites has a file that reads this page already, that of ${known.engine}: mend that one instead.`,
  );
let guessed: ReturnType<typeof guess>;
try {
  guessed = guess(decodeHtml(bytes, null).html);
} catch (error) {
  fail(`${file}: ${error instanceof Error ? error.message : String(error)}.`);
}
const url = values.url ?? guessed.url;
if (!url || !URL.canParse(url))
  fail('The page does not say its own address; give it with --url https://forum.example/thread-1.html.');

writeFileSync(path, siteSource(name, url, guessed));
const registry = join(SITES, 'sites.ts');
const before = readFileSync(registry, 'utf8');
const after = before
  .replace(
    'import type { SiteFile }',
    `import { ${identifier(name)} } from './${name}.ts';\nimport type { SiteFile }`,
  )
  .replace(/(SITE_FILES[^=]*= \[[^\]]*?),?\s*\]/, `$1, ${identifier(name)}]`);
writeFileSync(registry, after);
const names = join(SITES, 'engine-names.ts');
writeFileSync(
  names,
  readFileSync(names, 'utf8').replace("  'schema-org':", `  '${name}': '${name}',\n  'schema-org':`),
);
const fixture = join(ROOT, 'tests', 'shared', 'sites', 'fixtures', name, 'thread');
mkdirSync(fixture, { recursive: true });
writeFileSync(join(fixture, 'source.html'), bytes);
writeFileSync(
  join(fixture, 'address.json'),
  `${JSON.stringify({ url, seenAt: new Date().toISOString() })}\n`,
);
const bin = join(ROOT, 'node_modules', '.bin');
spawnSync(join(bin, 'biome'), ['check', '--write', path, registry, names], { stdio: 'ignore' });
// A process of its own reads with the registry as it is now.
spawnSync(process.execPath, [join(ROOT, 'setup', 'write-expected.ts'), `${name}/thread`], {
  stdio: 'inherit',
});
console.log(`Written: shared/sites/${name}.ts, its lines in sites.ts and engine-names.ts, and tests/shared/sites/fixtures/${name}/thread.
Next: mend the site file until expected.json is what the page says (npm run expected -- ${name}/thread), and add a list, a
front page, a later page, a login wall and a missing thread. CONTRIBUTING.md, "Adding a site", walks through it.`);
