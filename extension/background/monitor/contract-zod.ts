import { z } from 'zod';

/**
 * Stands in for @hono/zod-openapi in the extension's build (wxt.config.ts). The contract names its schemas for the API's
 * document, which the server writes; here the names fall away, and 280 kB of document writing with them.
 */
Object.defineProperty(z.ZodType.prototype, 'openapi', {
  enumerable: true,
  value(this: z.ZodType) {
    return this;
  },
});

export { z };
