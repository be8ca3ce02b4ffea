import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SITE_FILES } from '../../shared/sites/sites.ts';
import { readPosts } from '../overlay/posts.ts';

/** Run once in the tab when the popup opens: the name of the forum engine, or null. */
export default defineUnlistedScript(() => readPosts(document, SITE_FILES, new Date())?.engine ?? null);
