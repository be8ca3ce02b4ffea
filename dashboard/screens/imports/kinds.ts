import type { ImportKind } from '../../../shared/contract/imports.ts';
import type { Role } from '../../../shared/contract/words.ts';
import { type MessageKey, t, tIfKnown } from '../../app/text.ts';

/** In the order in which they build on one another; kept here because the contract's own list would bring zod into the page. */
const KINDS = [
  'dealers',
  'customers',
  'vehicles',
  'visits',
  'accounts',
  'events',
  'sales',
  'posts',
] as const satisfies readonly ImportKind[];

/** What a role takes in: care staff keep the customers, brand managers events and sales. */
export const KINDS_OF: Partial<Record<Role, readonly ImportKind[]>> = {
  admin: KINDS,
  pr: ['dealers', 'customers', 'vehicles', 'visits', 'accounts'],
  brand: ['events', 'sales'],
};

export const kindName = (kind: ImportKind): string =>
  t(`dashboard.imports.kinds.${kind}` satisfies MessageKey);

/** A field of a kind of file in words; one the catalogue does not name as it is. */
export const fieldName = (kind: ImportKind, field: string): string =>
  tIfKnown(`dashboard.imports.fields.${kind}.${field}`) ?? field;
