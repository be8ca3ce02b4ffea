import { auto12365 } from './12365auto.ts';
import { autohomeClub } from './autohome-club.ts';
import { discourse } from './discourse.ts';
import { discuz } from './discuz.ts';
import { dongchedi } from './dongchedi.ts';
import { flarum } from './flarum.ts';
import { invision } from './invision.ts';
import { mybb } from './mybb.ts';
import { nodebb } from './nodebb.ts';
import { phpbb } from './phpbb.ts';
import type { SiteFile } from './site-file.ts';
import { smf } from './smf.ts';
import { tieba } from './tieba.ts';
import { vbulletin } from './vbulletin.ts';
import { xenforo } from './xenforo.ts';
import { xiuno } from './xiuno.ts';
import { yiche } from './yiche.ts';

/** Every engine and site the page reader knows; the first whose marks are on a page reads it. */
export const SITE_FILES: readonly SiteFile[] = [
  discuz,
  phpbb,
  mybb,
  smf,
  nodebb,
  xiuno,
  auto12365,
  xenforo,
  vbulletin,
  discourse,
  invision,
  flarum,
  tieba,
  autohomeClub,
  dongchedi,
  yiche,
];
