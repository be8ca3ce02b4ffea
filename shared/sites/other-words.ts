import type { PageDocument } from './document.ts';
import type { PostPlaces } from './site-file.ts';
import { lineOf, spokenBy } from './text.ts';

/** A note in brackets right after a link, as "(Size: 80 bytes / Downloads: 0)". */
const NOTE = /^\s*\([^()]{1,120}\)/;

/** Addresses of links that print them shortened in the middle. */
function fullAddresses<N>(page: PageDocument<N>, body: N, links: string): [N, string][] {
  return [...spokenBy(page, body, links, 'href')].filter(([link, address]) => {
    const [start = '', end = '', ...more] = lineOf(page, link).split('...');
    return (
      start !== '' && end !== '' && more.length === 0 && address.startsWith(start) && address.endsWith(end)
    );
  });
}

/** Characters right after links of the engine's own, without the engine's note. */
function withoutNotes<N>(page: PageDocument<N>, body: N, links: string): [N, string][] {
  const noted = new Set(page.all(body, links));
  if (noted.size === 0) return [];
  let before: N | null = null;
  return Array.from(page.children(body)).flatMap((node): [N, string][] => {
    const characters = before !== null && noted.has(before) ? page.characters(node) : null;
    before = node;
    return characters === null ? [] : [[node, characters.replace(NOTE, '')]];
  });
}

/**
 * Parts of a body that are read as other words than they hold: pictures as what was typed, shortened addresses in full,
 * notes of the engine as nothing. Undefined where an engine prints none of these.
 */
export function otherWords<N>(
  page: PageDocument<N>,
  body: N,
  { spoken, shortened, noted }: PostPlaces,
): Map<N, string> | undefined {
  if (spoken === null && shortened === undefined && noted === undefined) return undefined;
  return new Map([
    ...(spoken === null ? [] : spokenBy(page, body, spoken, 'alt')),
    ...(shortened === undefined ? [] : fullAddresses(page, body, shortened)),
    ...(noted === undefined ? [] : withoutNotes(page, body, noted)),
  ]);
}
