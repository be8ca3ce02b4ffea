/**
 * Addresses of an engine's pages as small templates: `forum.php?mod=viewthread&tid={id}&page={page}` or
 * `thread-{id}-{page}-{any}.html`. `{id}` and `{page}` stand for digits, `{any}` for digits that say nothing, `{start}` for
 * how many posts or threads stand before the page; a `{page}` or `{start}` in the query may be missing. Only the last part of the path counts, so a forum may live in any folder.
 */
export interface Address {
  id: string;
  /** 1 where the engine tells pages by `start`. */
  page: number;
  /** Only of engines whose addresses hold it: posts or threads before the page's first. */
  start?: number;
}

interface Template {
  file: RegExp;
  fileNames: string[];
  fixed: [string, string][];
  idParameter: string | null;
  pageParameter: string | null;
  startParameter: string | null;
}

const compiled = new Map<string, Template>();

function compile(template: string): Template {
  const known = compiled.get(template);
  if (known !== undefined) return known;
  const [path = '', query = ''] = template.split('?', 2);
  const fileNames: string[] = [];
  const pattern = path.split(/(\{[a-z]+\})/).map((part) => {
    if (!part.startsWith('{')) return part.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    fileNames.push(part.slice(1, -1));
    return '(\\d{1,12})';
  });
  const result: Template = {
    file: new RegExp(`^${pattern.join('')}$`, 'i'),
    fileNames,
    fixed: [],
    idParameter: null,
    pageParameter: null,
    startParameter: null,
  };
  for (const [name, value] of new URLSearchParams(query)) {
    if (value === '{id}') result.idParameter = name;
    else if (value === '{page}') result.pageParameter = name;
    else if (value === '{start}') result.startParameter = name;
    else result.fixed.push([name, value]);
  }
  compiled.set(template, result);
  return result;
}

const DIGITS = /^\d{1,12}$/;

function matchOne(template: Template, url: URL): Address | null {
  const file = template.file.exec(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
  if (file === null) return null;
  if (template.fixed.some(([name, value]) => url.searchParams.get(name) !== value)) return null;
  let id = template.idParameter === null ? null : url.searchParams.get(template.idParameter);
  let page = (template.pageParameter === null ? null : url.searchParams.get(template.pageParameter)) ?? '1';
  template.fileNames.forEach((name, index) => {
    const digits = file[index + 1] ?? '';
    if (name === 'id') id = digits;
    if (name === 'page') page = digits;
  });
  if (id === null || !DIGITS.test(id)) return null;
  const address = { id: String(Number(id)), page: DIGITS.test(page) ? Math.max(1, Number(page)) : 1 };
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
 * the reader came from, and with 1 for `{any}` (in `thread-12-1-3.html` the 3 is the list's page).
 */
export function cleanAddress(
  url: URL,
  { thread, noise }: { thread: readonly string[]; noise: readonly string[] },
): string {
  const clean = new URL(url);
  clean.hash = '';
  for (const name of noise) if (clean.searchParams.has(name)) clean.searchParams.delete(name);
  for (const template of thread) {
    const { file, fileNames } = compile(template);
    const any = fileNames.indexOf('any');
    if (any < 0) continue;
    const cut = clean.pathname.lastIndexOf('/') + 1;
    const digits = file.exec(clean.pathname.slice(cut))?.slice(1);
    if (digits === undefined) continue;
    let seen = -1;
    clean.pathname =
      clean.pathname.slice(0, cut) +
      template.replace(/\{[a-z]+\}/g, () => (++seen === any ? '1' : (digits[seen] ?? '')));
    break;
  }
  return clean.href;
}
