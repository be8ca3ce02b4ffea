import { afterEach } from 'vitest';

// Files of one thread share a page: what a test renders is gone before the next, whichever file that stands in.
if ('document' in globalThis) afterEach((await import('@testing-library/preact')).cleanup);
