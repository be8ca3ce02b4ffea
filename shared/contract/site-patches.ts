import { z } from 'zod';

/** Characters of a patch's sentence for people. */
export const NOTE_LENGTH = 300;

/**
 * What a monitor may change in a site file without a new release: selectors that stand in it already, or switch the whole
 * file off. Never code, never addresses or hosts, never a place the file does not have.
 */
export const SitePatch = z.strictObject({
  engine: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Pages of this engine are not read at all while it is broken. */
  disabled: z.boolean(),
  /** One sentence for people: what is broken. */
  note: z.string().max(NOTE_LENGTH),
  /** New selectors by their place in the file, e.g. `thread.post.body`. */
  selectors: z.record(z.string().max(80), z.string().min(1).max(1000)),
});
export type SitePatch = z.infer<typeof SitePatch>;

/** All patches in force, as signed. A higher `serial` replaces a lower one; an older one is never taken back. */
export const SitePatches = z.strictObject({ serial: z.int().min(0), patches: z.array(SitePatch).max(100) });
export type SitePatches = z.infer<typeof SitePatches>;

/** GET /api/site-patches: the patches in force, signed by the monitor. */
export const SignedPatches = z
  .object({
    /** `SitePatches` as the JSON text that was signed. */
    payload: z.string().max(500_000),
    /** Ed25519 over the payload's UTF-8, base64. */
    signature: z.string().max(200),
    /** The monitor's key, raw, base64; an extension keeps the one it met first. */
    publicKey: z.string().max(200),
  })
  .meta({ id: 'SignedPatches' });
export type SignedPatches = z.infer<typeof SignedPatches>;
