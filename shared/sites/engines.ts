import { API_FILES } from './apis/apis.ts';
import type { SiteFile } from './site-file.ts';
import { SITE_FILES } from './sites.ts';

/** What is read without a file of its own. */
const OTHERS: Readonly<Record<string, SiteFile['yields']>> = {
  'schema-org': 'forum',
  'schema-org-reviews': 'review',
  feed: 'forum',
};

/** What posts of an engine are; a forum's where nobody knows the engine any more. */
export function yieldsOf(engine: string): SiteFile['yields'] {
  const file = [...SITE_FILES, ...API_FILES].find((known) => known.engine === engine);
  return file?.yields ?? OTHERS[engine] ?? 'forum';
}
