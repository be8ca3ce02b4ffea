/**
 * Addresses of an engine's pages as small templates: `forum.php?mod=viewthread&tid={id}&page={page}`,
 * `thread-{id}-{page}-{any}.html`, `topic/{key}/{slug}/{index}` or `?thread-{id}.htm`, where the query itself is the name.
 * `{id}` and `{page}` stand for digits, `{key}` for digits or a UUID, `{slug}` for words that say nothing, `{any}` for digits
 * that say nothing, `{index}` for digits that only say where to scroll, `{start}` for how many posts or threads stand before
 * the page; a `{page}` or `{start}` in the query may be missing. Only the end of the path counts, as many parts as the
 * template has, so a forum may live in any folder.
 */
export interface Template {
  /** Parts of the path that `file` looks at. */
  parts: number;
  file: RegExp;
  fileNames: string[];
  /** Where the query itself is the name: what it must be, up to its first `&`. */
  name: RegExp | null;
  fixed: [string, string][];
  idParameter: string | null;
  pageParameter: string | null;
  startParameter: string | null;
}

const compiled = new Map<string, Template>();

const STANDS_FOR: Record<string, string> = {
  key: '(\\d{1,12}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})',
  slug: '([^/]{1,600})',
};

function patternOf(template: string, names: string[]): RegExp {
  const pattern = template.split(/(\{[a-z]+\})/).map((part) => {
    if (!part.startsWith('{')) return part.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    const name = part.slice(1, -1);
    names.push(name);
    return STANDS_FOR[name] ?? '(\\d{1,12})';
  });
  return new RegExp(`^${pattern.join('')}$`, 'i');
}

export function compile(template: string): Template {
  const known = compiled.get(template);
  if (known !== undefined) return known;
  const [path = '', query = ''] = template.split('?', 2);
  const fileNames: string[] = [];
  const named = path === '';
  const result: Template = {
    parts: path.split('/').length,
    file: named ? /^(?:index\.php)?$/i : patternOf(path, fileNames),
    fileNames,
    name: named ? patternOf(query, fileNames) : null,
    fixed: [],
    idParameter: null,
    pageParameter: null,
    startParameter: null,
  };
  for (const [name, value] of named ? [] : new URLSearchParams(query)) {
    if (value === '{id}') result.idParameter = name;
    else if (value === '{page}') result.pageParameter = name;
    else if (value === '{start}') result.startParameter = name;
    else result.fixed.push([name, value]);
  }
  compiled.set(template, result);
  return result;
}

/** Where the last parts of a path begin. */
export function cutOf(pathname: string, parts: number): number {
  let cut = pathname.length;
  for (let part = 0; part < parts && cut > 0; part++) cut = pathname.lastIndexOf('/', cut - 1);
  return cut + 1;
}
