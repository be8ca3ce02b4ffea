import { z } from 'zod';
import { SitePatch, type SitePatches } from '../../shared/contract/site-patches.ts';
import type { Store } from '../open.ts';

/** The patches in force, and a serial that grows with every change. Changes that were taken back are not among them. */
export async function sitePatches(store: Store): Promise<SitePatches> {
  const { rows } = await store.pool.query<{ id: number; patch: unknown }>(
    `SELECT DISTINCT ON (engine) id, json_build_object('engine', engine, 'disabled', disabled, 'note', note,
       'selectors', selectors) AS patch
     FROM site_patch ORDER BY engine, id DESC`,
  );
  const patches = z.array(SitePatch).parse(rows.map(({ patch }) => patch));
  return {
    serial: Math.max(0, ...rows.map(({ id }) => id)),
    patches: patches.filter(({ disabled, selectors }) => disabled || Object.keys(selectors).length > 0),
  };
}

/** Puts a patch in force in place of the engine's last one. */
export async function makeSitePatch(store: Store, patch: SitePatch, who: string): Promise<void> {
  const { engine, disabled, note, selectors } = SitePatch.parse(patch);
  await store.pool.query(
    'INSERT INTO site_patch (engine, disabled, note, selectors, made_by) VALUES ($1, $2, $3, $4, $5)',
    [engine, disabled, note, JSON.stringify(selectors), who],
  );
}
