/** A text with holes. */
interface Pattern {
  test: RegExp;
  holes: string[];
}

/** A form of addresses, taken apart once. */
export interface Template {
  /** How many parts of the path, from its end, `path` looks at. */
  parts: number;
  path: Pattern;
  /** Where the query itself is the name (`?thread-12.htm`): what it must be, up to its first `&`. */
  name: Pattern | null;
  fixed: [string, string][];
  parameters: { name: string; value: Pattern; optional: boolean }[];
  /** The path with its holes, for writing an address of this form. */
  written: string;
}

const STANDS_FOR: Record<string, string> = {
  key: '(\\d{1,12}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})',
  slug: '([^/]{1,600})',
  long: '(\\d{1,20})',
  name: '([^/]{1,100})',
};

const compiled = new Map<string, Template>();

function pattern(text: string): Pattern {
  const holes: string[] = [];
  const parts = text.split(/(\{[a-z]+\})/).map((part) => {
    if (!part.startsWith('{')) return part.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    const hole = part.slice(1, -1);
    holes.push(hole);
    return STANDS_FOR[hole] ?? '(\\d{1,12})';
  });
  return { test: new RegExp(`^${parts.join('')}$`, 'i'), holes };
}

/** The template of a form as site files write it; see address.ts for what its holes mean. */
export function templateOf(form: string): Template {
  const known = compiled.get(form);
  if (known !== undefined) return known;
  const [path = '', query = ''] = form.split('?', 2);
  const named = path === '';
  const template: Template = {
    parts: path.split('/').length,
    path: named ? { test: /^(?:index\.php)?$/i, holes: [] } : pattern(path),
    name: named ? pattern(query) : null,
    fixed: [],
    parameters: [],
    written: path,
  };
  for (const [name, value] of named ? [] : new URLSearchParams(query)) {
    if (value.includes('{'))
      template.parameters.push({
        name,
        value: pattern(value),
        optional: ['{page}', '{start}', '{zero}'].includes(value),
      });
    else template.fixed.push([name, value]);
  }
  compiled.set(form, template);
  return template;
}

/** Where the last parts of a path begin. */
export function cutOf(pathname: string, parts: number): number {
  let cut = pathname.length;
  for (let part = 0; part < parts && cut > 0; part++) cut = pathname.lastIndexOf('/', cut - 1);
  return cut + 1;
}

/** Some engines part parameters by semicolons. */
const parametersOf = (url: URL): URLSearchParams =>
  url.search.includes(';') ? new URLSearchParams(url.search.replaceAll(';', '&')) : url.searchParams;

/** What stands in the template's holes, by their names; null where the address has another form. */
export function holesIn(template: Template, url: URL): Map<string, string> | null {
  const found = new Map<string, string>();
  const take = ({ test, holes }: Pattern, text: string): boolean => {
    const match = test.exec(text);
    holes.forEach((hole, index) => {
      const held = match?.[index + 1];
      if (held !== undefined) found.set(hole, held);
    });
    return match !== null;
  };
  if (!take(template.path, url.pathname.slice(cutOf(url.pathname, template.parts)))) return null;
  if (template.name !== null && !take(template.name, url.search.slice(1).split('&', 1)[0] ?? '')) return null;
  if (template.fixed.length === 0 && template.parameters.length === 0) return found;
  const given = parametersOf(url);
  if (template.fixed.some(([name, value]) => given.get(name) !== value)) return null;
  for (const { name, value, optional } of template.parameters)
    if (!take(value, given.get(name) ?? '') && !optional) return null;
  return found;
}
