import { z } from 'zod';

/** Every series the product knows, for whoever has to name one. */
export const CatalogueSeries = z
  .object({
    series: z.array(z.object({ series: z.string(), name: z.string(), brand: z.string() })),
  })
  .meta({ id: 'CatalogueSeries' });
export type CatalogueSeries = z.infer<typeof CatalogueSeries>;
