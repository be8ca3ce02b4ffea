import { me } from '../../app/session.ts';
import { type Asked, hrefOfAsked } from '../customers/asked.ts';

/** The list of these customers; undefined for a role that may not see it. */
export const listHref = (asked: Asked): string | undefined =>
  me.value?.role === 'brand' ? undefined : hrefOfAsked(asked);
