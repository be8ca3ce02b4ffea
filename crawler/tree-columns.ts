import { DOCUMENT } from './page-tree.ts';

const wider = (column: Int32Array) => {
  const grown = new Int32Array(column.length * 2);
  grown.set(column);
  return grown;
};

/**
 * The columns of a tree (see page-tree.ts) while it grows, with the document as node 0.
 * @param room nodes and attributes there is room for at first
 */
export function newColumns(room: number) {
  let tags = new Int32Array(room);
  let parents = new Int32Array(room);
  let last = new Int32Array(room);
  let from = new Int32Array(room);
  let to = new Int32Array(room);
  let size = 0;
  let names = new Int32Array(room);
  let owners = new Int32Array(room);
  let valueFrom = new Int32Array(room);
  let valueTo = new Int32Array(room);
  let attributes = 0;
  /** Attributes before this one have an owner. */
  let owned = 0;

  /** Puts a node behind all others. */
  function add(kind: number, parent: number, start: number, end: number): number {
    if (size === tags.length) {
      tags = wider(tags);
      parents = wider(parents);
      last = wider(last);
      from = wider(from);
      to = wider(to);
    }
    tags[size] = kind;
    parents[size] = parent;
    last[size] = size;
    from[size] = start;
    to[size] = end;
    return size++;
  }
  add(DOCUMENT, 0, 0, 0);

  return {
    add,
    element: (tag: number, parent: number) => add(tag, parent, 0, 0),

    /** All nodes so far that are behind an element are inside of it; so its parent reaches as far, were it closed before. */
    close(node: number) {
      const end = size - 1;
      last[node] = end;
      const parent = parents[node] ?? 0;
      if ((last[parent] ?? 0) < end) last[parent] = end;
    },

    endBefore(node: number, next: number) {
      last[node] = next - 1;
    },

    move(node: number, parent: number) {
      parents[node] = parent;
    },

    /** Adds an attribute nobody owns yet. */
    attribute(name: number, start: number, end: number) {
      if (attributes === names.length) {
        names = wider(names);
        owners = wider(owners);
        valueFrom = wider(valueFrom);
        valueTo = wider(valueTo);
      }
      names[attributes] = name;
      valueFrom[attributes] = start;
      valueTo[attributes++] = end;
    },

    /** Gives the attributes nobody owns to an element. */
    own(node: number) {
      from[node] = owned;
      to[node] = attributes;
      for (; owned < attributes; owned++) owners[owned] = node;
    },

    /** Forgets the attributes nobody owns. */
    disown() {
      attributes = owned;
    },

    finished: () => ({
      size,
      tags,
      parents,
      last,
      from,
      to,
      attributes: owned,
      names,
      owners,
      valueFrom,
      valueTo,
    }),
  };
}
