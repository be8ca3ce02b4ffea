import { matchAddress, parseWebAddress } from './address.ts';
import { partOfAttribute, valueInJson } from './field-value.ts';
import type { ReadAuthor } from './page.ts';
import { LONGEST_NAME, type Reading } from './reading.ts';
import type { AuthorSource } from './site-file.ts';
import { collapse, lineOf } from './text.ts';

/** The account's id, by the attribute or the link that holds it; null where it is nobody's. */
function accountOf<N>(
  { page, site, base }: Reading<N>,
  { idAttribute, idJson }: AuthorSource,
  node: N,
  container: N,
): string | null {
  const link = parseWebAddress(page.attribute(node, 'href') ?? '', base);
  const linked = link === null ? null : (matchAddress(site.addresses.member, link)?.id ?? null);
  const held =
    idAttribute === undefined ? [linked] : [container, node].map((at) => page.attribute(at, idAttribute));
  const said = held.filter((value) => value !== null);
  const id =
    (idJson === undefined
      ? said
      : said.map((value) => valueInJson(value, idJson)).filter((value) => value !== ''))[0] ?? null;
  // Some sites know their members by name, and accounts of other servers go by their address.
  return id !== null && id !== '0' && /^(?:[^\s/]{1,100}|https?:\/\/\S{1,190})$/.test(id) ? id : null;
}

/** Who wrote a post, and the element that says so; a nameless guest where nothing does. */
export function readAuthor<N>(reading: Reading<N>, container: N): { author: ReadAuthor; node: N | null } {
  const { page, site } = reading;
  const from = (source: AuthorSource): { author: ReadAuthor; node: N } | null => {
    if (source.mark !== undefined && page.first(container, source.mark) === null) return null;
    const node = page.first(container, source.name);
    if (node === null) return null;
    const skip = source.drop === undefined ? undefined : new Set(page.all(node, source.drop));
    const text =
      source.attribute === undefined
        ? lineOf(page, node, skip)
        : collapse(
            partOfAttribute(page.attribute(node, source.attribute) ?? '', {
              select: '',
              ...(source.parameter === undefined ? {} : { parameter: source.parameter }),
            }),
          );
    const name = text.slice(0, LONGEST_NAME);
    if (name === '' && !source.nameless) return null;
    if (source.kind !== 'member') return { author: { id: null, name, kind: source.kind }, node };
    const id = accountOf(reading, source, node, container);
    if (name === '' && id === null) return null;
    return { author: { id, name, kind: id === null ? 'guest' : 'member' }, node };
  };
  for (const source of site.thread.post.authors) {
    const found = from(source);
    if (found !== null) return found;
  }
  return { author: { id: null, name: '', kind: 'guest' }, node: null };
}
