import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { filesOf, ROOT } from './imports.ts';

export interface Expression {
  file: string;
  source: string;
  flags: string;
}

const ROOMS = ['shared', 'store', 'crawler', 'server', 'extension', 'dashboard'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function* literalsIn(node: unknown): Generator<{ source: string; flags: string }> {
  if (Array.isArray(node)) for (const each of node) yield* literalsIn(each);
  if (!isRecord(node) || Array.isArray(node)) return;
  const { regex } = node;
  if (isRecord(regex)) yield { source: String(regex.pattern), flags: String(regex.flags) };
  for (const child of Object.values(node)) if (isRecord(child)) yield* literalsIn(child);
}

/** Every regular expression written as a literal in our rooms. */
export function literals(): Expression[] {
  return ROOMS.flatMap(filesOf).flatMap((file) => {
    const lang = file.endsWith('x') ? 'tsx' : 'ts';
    const program = parseAst(readFileSync(join(ROOT, file), 'utf8'), { lang });
    return [...literalsIn(program)].map((expression) => ({ file, ...expression }));
  });
}

/** Every regular expression that the rooms which read strangers' text put together while they load. */
export async function assembled(): Promise<Expression[]> {
  const found: Expression[] = [];
  const Plain = globalThis.RegExp;
  for (const file of filesOf('shared')) {
    if (file.startsWith('shared/ui/')) continue;
    globalThis.RegExp = new Proxy(Plain, {
      construct(target, [source, flags]: [string, string?]) {
        found.push({ file, source, flags: flags ?? '' });
        return new target(source, flags);
      },
    });
    try {
      await import(join(ROOT, file));
    } finally {
      globalThis.RegExp = Plain;
    }
  }
  return found;
}
