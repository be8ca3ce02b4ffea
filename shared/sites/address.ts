import { cutOf, holesIn, templateOf } from './address-template.ts';

/**
 * Addresses of an engine's pages are written as small forms: `forum.php?mod=viewthread&tid={id}&page={page}`,
 * `thread-{id}-{page}-{any}.html`, `index.php?topic={id}.{start}`, `topic/{key}/{slug}/{index}`, or `?thread-{id}.htm`, where
 * the query itself is the name. `{id}` and `{page}` stand for digits, `{key}` for digits or a UUID, `{slug}` for words that
 * say nothing, `{long}` for up to twenty digits that are an id, `{name}` for words that are one, `{day}` for digits that belong to
 * the address but are none, `{any}` for digits that say nothing, `{index}` for digits that only say where to scroll, `{post}` for the
 * number of a post the page is to show, `{start}` for how many posts or threads stand before the page; `{zero}` for a page's number counted from 0; a `{page}`,
 * `{start}` or `{zero}` that is a whole parameter may be missing. Only the end of the path counts, as many parts as the form has, so a
 * forum may live in any folder.
 */
export interface Address {
  /** Empty where the form holds none: the one page of its kind. */
  id: string;
  /** 1 where the engine tells pages by `start`. */
  page: number;
  /** Only of engines whose addresses hold it: posts or threads before the page's first. */
  start?: number;
}

const DIGITS = /^\d{1,20}$/;
const ID_HOLES = ['id', 'key', 'long', 'name'];

function matchOne(form: string, url: URL): Address | null {
  const found = holesIn(templateOf(form), url);
  if (found === null) return null;
  const id = ID_HOLES.map((hole) => found.get(hole)).find((held) => held !== undefined);
  if (id === undefined && ID_HOLES.some((hole) => form.includes(`{${hole}}`))) return null;
  const address = {
    id: id === undefined ? '' : DIGITS.test(id) ? id.replace(/^0+(?=\d)/, '') : id.toLowerCase(),
    page: found.has('zero') ? Number(found.get('zero')) + 1 : Math.max(1, Number(found.get('page') ?? '1')),
  };
  return form.includes('{start}') ? { ...address, start: Number(found.get('start') ?? '0') } : address;
}

/** Id and page number an address carries, or null when it has none of the forms. */
export function matchAddress(forms: readonly string[], url: URL): Address | null {
  for (const form of forms) {
    const address = matchOne(form, url);
    if (address !== null) return address;
  }
  return null;
}

/** A web address, or null for anything else (javascript:, mailto:, nonsense, over 2,000 characters). */
export function parseWebAddress(text: string, base?: URL): URL | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 2000 || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/**
 * Where links on a page start from: its `<base>`, but only its folder and only when it names the same host. The host and
 * scheme stay those of the page's own address, since forums behind a proxy print the wrong ones.
 */
export function linkBase(url: URL, baseHref: string | null): URL {
  const base = baseHref === null ? null : parseWebAddress(baseHref, url);
  if (base === null || base.hostname !== url.hostname) return url;
  // Set, not resolved: a path such as //other.example would be taken for a host.
  const start = new URL(url.origin);
  start.pathname = base.pathname;
  return start;
}

/** Parameters parted by semicolons keep their spelling: printed by `URLSearchParams` a semicolon is part of a value. */
function withoutNoise(query: string, noise: readonly string[]): string {
  const kept = query.split(/(?=[;&])/).filter((part) => {
    const name = part.replace(/^[;&]/, '').split('=', 1)[0] ?? '';
    return name !== '' && !noise.includes(name);
  });
  return kept.join('').replace(/^[;&]/, '');
}

/**
 * One address for one page, whichever list it was found on: without fragment, without the parameters that only say where
 * the reader came from, with 1 for `{any}` (in `thread-12-1-3.html` the 3 is the list's page) and without `{index}`.
 */
export function cleanAddress(
  url: URL,
  { thread, noise }: { thread: readonly string[]; noise: readonly string[] },
): string {
  const clean = new URL(url);
  clean.hash = '';
  if (clean.search.includes(';')) clean.search = withoutNoise(clean.search.slice(1), noise);
  else for (const name of noise) if (clean.searchParams.has(name)) clean.searchParams.delete(name);
  for (const form of thread) {
    const { path, parts, written } = templateOf(form);
    if (!path.holes.includes('any') && !path.holes.includes('index')) continue;
    const cut = cutOf(clean.pathname, parts);
    const found = path.test.exec(clean.pathname.slice(cut))?.slice(1);
    if (found === undefined) continue;
    const held = new Map(
      path.holes.map((hole, index) => [hole, hole === 'any' ? '1' : (found[index] ?? '')]),
    );
    clean.pathname =
      clean.pathname.slice(0, cut) +
      written.replace('/{index}', '').replace(/\{([a-z]+)\}/g, (_hole, name: string) => held.get(name) ?? '');
    break;
  }
  return clean.href;
}
