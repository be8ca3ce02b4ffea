import type { ImportKind } from '../../../shared/contract/imports.ts';
import { type MessageKey, t, tIfKnown } from '../../app/text.ts';

/** In the order in which they build on one another; kept here because the contract's own list would bring zod into the page. */
export const KINDS = [
  'dealers',
  'customers',
  'vehicles',
  'visits',
  'accounts',
  'events',
  'posts',
] as const satisfies readonly ImportKind[];

export const kindName = (kind: ImportKind): string =>
  t(`dashboard.imports.kinds.${kind}` satisfies MessageKey);

/** A field of a kind of file in words; one the catalogue does not name as it is. */
export const fieldName = (kind: ImportKind, field: string): string =>
  tIfKnown(`dashboard.imports.fields.${kind}.${field}`) ?? field;
