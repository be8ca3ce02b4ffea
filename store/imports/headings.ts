import { createHash } from 'node:crypto';
import JaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { Mapping } from '../../shared/contract/imports.ts';
import type { TableKind } from './table-kind.ts';

/** Same form for headings and synonyms: width, case, blanks and signs do not matter. */
export const normaliseHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Nearer than this is the same heading with a slip; 出站日期 and 进站日期 lie at 0.83. */
const NEAR = 0.9;
const LONGEST_HEADING = 60;

/**
 * Heading → field, each field at most once: exact synonyms first, then near ones (Jaro–Winkler) that are nearer to one
 * field than to any other. What fits nothing is left out.
 */
export function mapHeadings(headings: string[], { fields }: Pick<TableKind, 'fields'>): Mapping {
  const mapping: Mapping = Object.fromEntries(headings.map((heading) => [heading, null]));
  const free = new Map(
    Object.entries(fields).map(([field, { headings: known }]) => [
      field,
      [field, ...known].map(normaliseHeading),
    ]),
  );
  const assign = (heading: string, field: string) => {
    mapping[heading] = field;
    free.delete(field);
  };
  for (const heading of headings) {
    const written = normaliseHeading(heading);
    const exact = [...free].find(([, names]) => names.includes(written));
    if (exact) assign(heading, exact[0]);
  }
  for (const heading of headings.filter((each) => mapping[each] === null)) {
    const written = normaliseHeading(heading).slice(0, LONGEST_HEADING);
    if (written === '') continue;
    const [first, second] = [...free]
      .map(([field, names]) => ({ field, near: Math.max(...names.map((name) => nearness(written, name))) }))
      .sort((a, b) => b.near - a.near);
    if (first && first.near >= NEAR && first.near > (second?.near ?? 0)) assign(heading, first.field);
  }
  return mapping;
}

const nearness = (a: string, b: string): number => JaroWinkler(a, b, { ignoreCase: false });

/** How surely headings are those of a kind: the required fields they name, and all; null when a required one is missing. */
export function fitOf(headings: string[], kind: Pick<TableKind, 'fields'>): number | null {
  const fields = new Set(Object.values(mapHeadings(headings, kind)).filter((field) => field !== null));
  const required = Object.entries(kind.fields).filter(([, field]) => field.required);
  return required.every(([field]) => fields.has(field)) ? fields.size : null;
}

/** Fingerprint of a file's headings, under which a person's mapping is remembered; the headings of a wide table are too long for an index. */
export const headingsKey = (headings: string[]): string =>
  createHash('sha256').update(headings.map(normaliseHeading).join('|')).digest('base64url');
