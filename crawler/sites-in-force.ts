import { patched } from '../shared/sites/patch.ts';
import { outsideSubset } from '../shared/sites/selector-subset.ts';
import type { SiteFile } from '../shared/sites/site-file.ts';
import { SITE_FILES } from '../shared/sites/sites.ts';
import type { Store } from '../store/open.ts';
import { sitePatches } from '../store/queries/site-patches.ts';

/** Site files as released and mended since. Pages read by an older serial are not taken for unchanged. */
export interface SitesInForce {
  serial: number;
  files: readonly SiteFile[];
}

export async function sitesInForce(store: Store): Promise<SitesInForce> {
  const { serial, patches } = await sitePatches(store);
  return { serial, files: patched(SITE_FILES, patches, (selector) => outsideSubset(selector).length === 0) };
}
