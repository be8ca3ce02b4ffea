import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPosts } from '../overlay/posts.ts';

/** Run once in the tab when the popup opens: the name of the forum engine, or null. */
export default defineUnlistedScript(() => readPosts(document, new Date())?.engine ?? null);
