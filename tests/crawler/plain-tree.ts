import { type AnyNode, Document, Element, type ParentNode, Text } from 'domhandler';
import { attributeOf, charactersOf, type IndexedTree } from '../../crawler/page-tree.ts';

/** The crawler's tree as ordinary objects, to hold its index against selectors that walk a tree. */
export function plainTree(tree: IndexedTree): Document {
  const made: ParentNode[] = [new Document([])];
  for (let node = 1; node < tree.size; node++) {
    const tag = tree.tags[node] ?? -1;
    let child: AnyNode = new Text('');
    if (tag < 0) child = new Text(charactersOf(tree, node));
    else {
      const attributes: Record<string, string> = {};
      for (let at = tree.from[node] ?? 0; at < (tree.to[node] ?? 0); at++) {
        const name = tree.words.text(tree.names[at] ?? -1);
        attributes[name] = attributeOf(tree, node, name) ?? '';
      }
      const element = new Element(tree.words.text(tag), attributes);
      made[node] = element;
      child = element;
    }
    const parent = made[tree.parents[node] ?? 0];
    if (parent === undefined) throw new Error(`node ${node} stands in no element`);
    child.parent = parent;
    const before = parent.children.at(-1);
    if (before !== undefined) {
      before.next = child;
      child.prev = before;
    }
    parent.children.push(child);
  }
  const [root] = made;
  if (!(root instanceof Document)) throw new Error('no document');
  return root;
}
