/** A thing of the schema.org vocabulary, whether JSON-LD or microdata states it. */
export interface LinkedNode<N> {
  /** Short names of its types, e.g. `DiscussionForumPosting`. */
  types: ReadonlySet<string>;
  /** What it calls itself (`@id`, `itemid`); null without. */
  id: string | null;
  properties: ReadonlyMap<string, readonly LinkedValue<N>[]>;
  /** The element that holds it; null for JSON-LD. */
  element: N | null;
}

export type LinkedValue<N> = LinkedNode<N> | LinkedText<N>;

export interface LinkedText<N> {
  text: string;
  /** The element whose text it is; null for JSON-LD and for values of attributes. */
  element: N | null;
}

export const isNode = <N>(value: LinkedValue<N>): value is LinkedNode<N> => 'types' in value;

/** `http://schema.org/Comment` and `schema:Comment` are `Comment`. */
export const shortName = (type: string): string =>
  type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#'), type.lastIndexOf(':')) + 1);

export const hasType = <N>(node: LinkedNode<N>, types: readonly string[]): boolean =>
  types.some((type) => node.types.has(type));

/** Values of the first of the properties that has any. */
export function valuesOf<N>(node: LinkedNode<N>, names: readonly string[]): readonly LinkedValue<N>[] {
  for (const name of names) {
    const values = node.properties.get(name);
    if (values !== undefined && values.length > 0) return values;
  }
  return [];
}

export const nodesOf = <N>(node: LinkedNode<N>, names: readonly string[]): LinkedNode<N>[] =>
  names.flatMap((name) => (node.properties.get(name) ?? []).filter(isNode));

/** The first text of the first of the properties that has one. */
export function linkedText<N>(node: LinkedNode<N>, names: readonly string[]): LinkedText<N> | null {
  for (const name of names)
    for (const value of node.properties.get(name) ?? [])
      if (!isNode(value) && value.text.trim() !== '') return value;
  return null;
}

export const textIn = <N>(node: LinkedNode<N>, names: readonly string[]): string | null =>
  linkedText(node, names)?.text.trim() ?? null;

export function numberIn<N>(node: LinkedNode<N>, names: readonly string[]): number | null {
  const text = textIn(node, names);
  // A position may be printed as "#2".
  const value = text === null ? Number.NaN : Number(text.replaceAll(',', '').replace(/^#/, ''));
  return Number.isFinite(value) && Math.abs(value) < 2 ** 31 ? value : null;
}
