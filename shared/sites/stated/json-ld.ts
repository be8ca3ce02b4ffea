import type { PageDocument } from '../document.ts';
import { codeOf } from '../script-code.ts';
import { LONGEST_TEXT } from '../text.ts';
import { type LinkedNode, type LinkedValue, shortName } from './linked-node.ts';

/**
 * A page is hostile: no more things and values, and no deeper, than a long thread needs. Values count too, since what is said
 * once under an `@id` stands wherever it is referred to.
 */
const MOST_VALUES = 100_000;
const DEEPEST = 24;
const LONGEST_SCRIPT = 4_000_000;

/** Things said in the page's JSON-LD blocks, outermost ones; blocks that are no JSON say nothing. */
export function jsonLdNodes<N>(page: PageDocument<N>): LinkedNode<N>[] {
  const blocks = page.all(page.root, 'script[type="application/ld+json" i]').flatMap((script) => {
    const block = parsed(codeOf(page, script, LONGEST_SCRIPT));
    return block === undefined ? [] : [block];
  });
  const named = new Map<string, Record<string, unknown>>();
  const budget = { left: MOST_VALUES };
  for (const block of blocks) nameThings(block, named, { left: MOST_VALUES }, 0);
  return blocks.flatMap((block) => thingsOf(block, named, budget, 0));
}

// Line breaks inside strings are the commonest fault of hand-made blocks; between the values they mean nothing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters JSON forbids
const CONTROL = /[\u0000-\u001f]+/g;

function parsed(code: string): unknown {
  for (const text of [code, code.replace(CONTROL, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {
      // Not JSON as it stands; the second try is mended, and what is still none is left out.
    }
  }
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Notes what is said under an `@id` with more than its name, so that references find it. */
function nameThings(
  value: unknown,
  named: Map<string, Record<string, unknown>>,
  budget: { left: number },
  depth: number,
): void {
  if (depth > DEEPEST || budget.left-- <= 0) return;
  if (Array.isArray(value)) for (const item of value) nameThings(item, named, budget, depth + 1);
  if (!isRecord(value)) return;
  const id = value['@id'];
  if (typeof id === 'string' && Object.keys(value).length > 1 && !named.has(id)) named.set(id, value);
  for (const inner of Object.values(value)) nameThings(inner, named, budget, depth + 1);
}

function thingsOf<N>(
  block: unknown,
  named: ReadonlyMap<string, Record<string, unknown>>,
  budget: { left: number },
  depth: number,
): LinkedNode<N>[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(block)) return block.flatMap((item) => thingsOf<N>(item, named, budget, depth + 1));
  if (!isRecord(block)) return [];
  if (Array.isArray(block['@graph'])) return thingsOf(block['@graph'], named, budget, depth + 1);
  const node = nodeOf<N>(block, named, budget, 0);
  return node === null ? [] : [node];
}

function nodeOf<N>(
  record: Record<string, unknown>,
  named: ReadonlyMap<string, Record<string, unknown>>,
  budget: { left: number },
  depth: number,
): LinkedNode<N> | null {
  if (depth > DEEPEST || budget.left-- <= 0) return null;
  const id = typeof record['@id'] === 'string' ? record['@id'] : null;
  const said = id !== null && Object.keys(record).length === 1 ? (named.get(id) ?? record) : record;
  const properties = new Map<string, LinkedValue<N>[]>();
  for (const [name, value] of Object.entries(said)) {
    if (budget.left <= 0) break;
    if (name.startsWith('@')) continue;
    const items = Array.isArray(value) ? value.slice(0, budget.left) : [value];
    const values = items.flatMap((item): LinkedValue<N>[] => {
      budget.left--;
      if (typeof item === 'string' || typeof item === 'number')
        return [{ text: String(item).slice(0, LONGEST_TEXT), element: null }];
      if (!isRecord(item)) return [];
      if (typeof item['@value'] === 'string')
        return [{ text: item['@value'].slice(0, LONGEST_TEXT), element: null }];
      const node = nodeOf<N>(item, named, budget, depth + 1);
      return node === null ? [] : [node];
    });
    properties.set(shortName(name), values);
  }
  const types = [said['@type']].flat().filter((type) => typeof type === 'string');
  return { types: new Set(types.map(shortName)), id, properties, element: null };
}
