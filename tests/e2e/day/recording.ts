import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** Does something in a browser; with TRACE=folder its recording is kept there as NAME.zip, also when it fails. */
export async function recorded(
  context: BrowserContext,
  name: string,
  doing: () => Promise<void>,
): Promise<void> {
  const folder = process.env.TRACE;
  if (!folder) return doing();
  await mkdir(folder, { recursive: true });
  await context.tracing.start({ title: name, screenshots: true, snapshots: true });
  try {
    await doing();
  } finally {
    await context.tracing.stop({ path: join(folder, `${name}.zip`) });
  }
}
