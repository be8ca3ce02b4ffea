import type { SitePatch } from '../contract/site-patches.ts';
import type { SiteFile } from './site-file.ts';

/** Names under which a site file keeps selectors, wherever they stand. */
const HOLDS_SELECTOR: ReadonlySet<string> = new Set([
  'select',
  'mark',
  'name',
  'drop',
  'container',
  'body',
  'quote',
  'quoteLink',
  'quoteHead',
  'quoted',
  'beside',
  'spoken',
  'images',
  'notImages',
  'next',
  'self',
  'trail',
  'row',
  'title',
  'links',
  'message',
  'login',
  'end',
  'titled',
  'stickyMark',
  'words',
  'quoteHeadDrop',
  'shortened',
  'noted',
  'ownLine',
  'quoteLead',
  'openingApart',
  'reordered',
]);

/** Every selector of a site file by its place, e.g. `pager.total.2.select`. */
export function selectorsOf(value: unknown, place = ''): Map<string, string> {
  if (typeof value === 'string') {
    const name = place.slice(place.lastIndexOf('.') + 1);
    return HOLDS_SELECTOR.has(name) && value !== '' ? new Map([[place, value]]) : new Map();
  }
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [
      ...selectorsOf(inner, place === '' ? name : `${place}.${name}`),
    ]),
  );
}

/** A copy of plain data with the strings at those places replaced. */
function replaced(value: unknown, selectors: ReadonlyMap<string, string>, place: string): unknown {
  if (typeof value === 'string') return selectors.get(place) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  const at = (name: string) => (place === '' ? name : `${place}.${name}`);
  if (Array.isArray(value)) return value.map((item, index) => replaced(item, selectors, at(String(index))));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, replaced(inner, selectors, at(name))]),
  );
}

/**
 * Site files with the patches in force: switched off ones are left out, others have their new selectors. A change at a
 * place that holds no selector in this release's file, and one that `valid` refuses, is left out.
 */
export function patched(
  files: readonly SiteFile[],
  patches: readonly SitePatch[],
  valid: (selector: string) => boolean,
): readonly SiteFile[] {
  if (patches.length === 0) return files;
  return files.flatMap((file) => {
    const own = patches.filter(({ engine }) => engine === file.engine);
    if (own.some(({ disabled }) => disabled)) return [];
    const known = selectorsOf(file);
    const changes = new Map(
      own
        .flatMap(({ selectors }) => Object.entries(selectors))
        .filter(([place, selector]) => known.has(place) && valid(selector)),
    );
    // Only strings changed for strings, at places that hold some: the shape is the file's own.
    return changes.size === 0 ? [file] : [replaced(file, changes, '') as SiteFile];
  });
}
