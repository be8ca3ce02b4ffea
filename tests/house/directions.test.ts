import { expect, test } from 'vitest';
import { filesOf, importsOf } from './imports.ts';

/** The house's one-way streets (docs/house.svg): each room and the rooms it may import. */
const MAY_IMPORT: Record<string, string[]> = {
  shared: [],
  store: ['shared'],
  crawler: ['store', 'shared'],
  server: ['crawler', 'store', 'shared'],
  dashboard: ['shared'],
  extension: ['shared'],
  sample: [],
  training: ['shared'],
  bench: ['crawler', 'store', 'server', 'shared', 'training', 'sample'],
};
const ROOMS = Object.keys(MAY_IMPORT);
/** The API's type crosses to its callers, so that both sides are checked against each other; nothing of it runs there. */
const MAY_IMPORT_TYPES: Record<string, string[]> = {
  dashboard: ['server'],
  extension: ['server'],
};

const roomOf = (path: string) => ROOMS.find((room) => path.startsWith(`${room}/`));
const imports = ROOMS.flatMap((room) => filesOf(room).flatMap(importsOf));

test('rooms import only the rooms below them', () => {
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    const [room, target] = [roomOf(from), roomOf(to)];
    if (!room || !target || room === target || MAY_IMPORT[room]?.includes(target)) return false;
    return !(typeOnly && MAY_IMPORT_TYPES[room]?.includes(target));
  });
  expect(wrong).toEqual([]);
});

test('nothing imports tests or setup', () => {
  expect(imports.filter(({ to }) => /^(tests|setup)\//.test(to))).toEqual([]);
});

test('shared runs anywhere: no Node module, no browser-only package outside shared/ui', () => {
  const wrong = imports.filter(
    ({ from, to, typeOnly }) =>
      from.startsWith('shared/') &&
      !typeOnly &&
      (to.startsWith('node:') || (to.startsWith('preact') && !from.startsWith('shared/ui/'))),
  );
  expect(wrong).toEqual([]);
});

test('the page and the extension carry no code of Node', () => {
  const wrong = imports.filter(
    ({ from, to }) => /^(dashboard|extension)\//.test(from) && to.startsWith('node:'),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself by a circle', () => {
  const edges = Map.groupBy(
    imports.filter(({ to, typeOnly }) => !typeOnly && roomOf(to)),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const { to } of edges.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  expect(circles).toEqual([]);
});
