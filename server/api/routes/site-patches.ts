import { createRoute } from '@hono/zod-openapi';
import { SignedPatches } from '../../../shared/contract/site-patches.ts';
import { sitePatches } from '../../../store/queries/site-patches.ts';
import { signPatches, siteKey } from '../../site-key.ts';
import { type Deps, json, router } from '../env.ts';
import { refusals } from '../problems.ts';

const patches = createRoute({
  method: 'get',
  path: '/site-patches',
  summary: 'What was changed in site files since this release, signed: selectors alone',
  responses: { 200: { description: 'Patches', content: json(SignedPatches) }, ...refusals(401) },
});

export const sitePatchesRoutes = ({ store, settings }: Deps) =>
  router().openapi(patches, async (c) =>
    c.json(signPatches(await siteKey(settings.dataDir), await sitePatches(store)), 200),
  );
