import { patched } from '../../shared/sites/patch.ts';
import { outsideSubset } from '../../shared/sites/selector-subset.ts';
import type { SiteFile } from '../../shared/sites/site-file.ts';
import { SITE_FILES } from '../../shared/sites/sites.ts';
import { sitePatches } from './site-patches.ts';

/**
 * The site file in force for an engine, alone in a list; none while it is switched off. Kept here so that a page is given
 * the one file it needs instead of all of them.
 */
export async function siteFileOf(engine: string): Promise<readonly SiteFile[]> {
  const files = patched(SITE_FILES, await sitePatches(), (selector) => outsideSubset(selector).length === 0);
  return files.filter((file) => file.engine === engine);
}
