import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** Paths from the project's root; a package keeps its name. */
  from: string;
  to: string;
  /** Only types: nothing of it runs. */
  typeOnly: boolean;
}

/** Every TypeScript file of a room. */
export function filesOf(room: string): string[] {
  return readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(room, name));
}

/** What a file imports, re-exports and loads on demand. */
export function importsOf(file: string): Import[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const { module } = parseSync(file, code);
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      request: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ request: moduleRequest.value, typeOnly: isType }] : [],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const written = code.slice(moduleRequest.start, moduleRequest.end);
      return /^['"]/.test(written) ? [{ request: written.slice(1, -1), typeOnly: false }] : [];
    }),
  ];
  return found.map(({ request, typeOnly }) => ({
    from: file,
    to: request.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), request)) : request,
    typeOnly,
  }));
}
