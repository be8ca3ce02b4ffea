import { compile, cutOf, type Template } from './address-template.ts';

/** What an address of one of an engine's forms (see address-template.ts) says. */
export interface Address {
  /** Empty where the template holds none: the one page of its kind. */
  id: string;
  /** 1 where the engine tells pages by `start`. */
  page: number;
  /** Only of engines whose addresses hold it: posts or threads before the page's first. */
  start?: number;
}

const DIGITS = /^\d{1,12}$/;

function matchOne(template: Template, url: URL): Address | null {
  const { name, fileNames } = template;
  const file = template.file.exec(url.pathname.slice(cutOf(url.pathname, template.parts)));
  const found = file === null || name === null ? file : name.exec(url.search.slice(1).split('&', 1)[0] ?? '');
  if (found === null) return null;
  if (template.fixed.some(([name, value]) => url.searchParams.get(name) !== value)) return null;
  let id = template.idParameter === null ? null : url.searchParams.get(template.idParameter);
  let page = (template.pageParameter === null ? null : url.searchParams.get(template.pageParameter)) ?? '1';
  fileNames.forEach((name, index) => {
    const text = found[index + 1] ?? '';
    if (name === 'id') id = text;
    if (name === 'key') id = text.toLowerCase();
    if (name === 'page') page = text;
  });
  const idless = template.idParameter === null && !fileNames.includes('id') && !fileNames.includes('key');
  if (id === null ? !idless : !DIGITS.test(id) && !fileNames.includes('key')) return null;
  const address = {
    id: id === null ? '' : DIGITS.test(id) ? String(Number(id)) : id,
    page: DIGITS.test(page) ? Math.max(1, Number(page)) : 1,
  };
  if (template.startParameter === null) return address;
  const start = url.searchParams.get(template.startParameter) ?? '0';
  return { ...address, start: DIGITS.test(start) ? Number(start) : 0 };
}

/** Id and page number an address carries, or null when it has none of the forms. */
export function matchAddress(templates: readonly string[], url: URL): Address | null {
  for (const template of templates) {
    const address = matchOne(compile(template), url);
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
  for (const name of noise) if (clean.searchParams.has(name)) clean.searchParams.delete(name);
  for (const template of thread) {
    const { file, fileNames, parts } = compile(template);
    const any = fileNames.indexOf('any');
    if (any < 0 && !fileNames.includes('index')) continue;
    const cut = cutOf(clean.pathname, parts);
    const found = file.exec(clean.pathname.slice(cut))?.slice(1);
    if (found === undefined) continue;
    let seen = -1;
    const path = template.split('?', 1)[0] ?? '';
    clean.pathname =
      clean.pathname.slice(0, cut) +
      path.replace('/{index}', '').replace(/\{[a-z]+\}/g, () => (++seen === any ? '1' : (found[seen] ?? '')));
    break;
  }
  return clean.href;
}
