import { z } from 'zod';
import { SitePatch, type SitePatches } from '../../shared/contract/site-patches.ts';
import type { Store } from '../open.ts';

/**
 * The patches in force, and a serial that grows with every change: the instant of the last one, so that a monitor restored
 * from a backup is heard again by extensions as soon as something is changed. Changes that were taken back are not among them.
 */
export async function sitePatches(store: Store): Promise<SitePatches> {
  const { rows } = await store.pool.query<{ serial: number; patch: unknown }>(
    `SELECT DISTINCT ON (engine) floor(extract(epoch FROM made_at) * 1000)::bigint AS serial, json_build_object('engine', engine, 'disabled', disabled, 'note', note,
       'selectors', selectors) AS patch
     FROM site_patch ORDER BY engine, id DESC`,
  );
  const patches = z.array(SitePatch).parse(rows.map(({ patch }) => patch));
  return {
    serial: Math.max(0, ...rows.map(({ serial }) => serial)),
    patches: patches.filter(({ disabled, selectors }) => disabled || Object.keys(selectors).length > 0),
  };
}

/** Puts a patch in force in place of the engine's last one. */
export async function makeSitePatch(store: Store, patch: SitePatch, who: string): Promise<void> {
  const { engine, disabled, note, selectors } = SitePatch.parse(patch);
  await store.pool.query(
    `INSERT INTO site_patch (engine, disabled, note, selectors, made_by, made_at)
     SELECT $1, $2, $3, $4, $5, greatest(now(), max(made_at) + interval '1 millisecond') FROM site_patch`,
    [engine, disabled, note, JSON.stringify(selectors), who],
  );
}
