import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Role } from '../../shared/contract/words.ts';
import { Skeleton } from '../parts/notice.tsx';
import { me } from './session.ts';

/**
 * Where each role's day begins: brand and administrators with what needs a person, quality with the
 * defect signals, public relations and dealers with the cases that are due.
 */
export const LANDINGS: Record<Role, string> = {
  brand: '/overview',
  admin: '/overview',
  quality: '/signals',
  pr: '/cases',
  dealer: '/cases',
};

/** The bare address takes everybody to their own beginning; one with a question was the overview's. */
export function Landing() {
  const { url, route } = useLocation();
  // Settled once: on the way the address is already the next screen's, while this one still stands.
  const [to] = useState(() => {
    const { search } = new URL(url, location.origin);
    return search === '' ? LANDINGS[me.value?.role ?? 'brand'] : `/overview${search}`;
  });
  useEffect(() => route(to, true), [route, to]);
  return <Skeleton />;
}
