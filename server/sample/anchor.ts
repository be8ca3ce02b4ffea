import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The moment the sample world was made for is kept, or every date would move with each start. */
export async function sampleAnchor(dataDir: string): Promise<string> {
  const file = join(dataDir, 'sample-forum.anchor');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known) return known.trim();
  const now = new Date().toISOString();
  await writeFile(file, now);
  return now;
}
