import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { messagesFile, readMessages } from '../../dashboard/messages-plugin.ts';
import { ASPECT_KEY } from '../../shared/ui/aspect-key.ts';
import { ASPECTS, GROUPS, POLARITIES, TOPICS } from '../../shared/understanding/insight.ts';

const root = join(import.meta.dirname, '../..');
const [zh, en] = await Promise.all(
  ['zh_CN', 'en'].map(async (language) => {
    const messages = await parseMessagesFile(messagesFile(language));
    return new Map(
      messages
        .filter(({ key }) => !key[0]?.startsWith('@@'))
        .map((message) => [message.key.join('.'), message] as const),
    );
  }),
);

/** The source of the rooms that print messages. */
const source = ['dashboard', 'extension', 'shared/ui', 'wxt.config.ts']
  .flatMap(filesOf)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

function filesOf(path: string): string[] {
  const full = join(root, path);
  if (/\.tsx?$/.test(path)) return [full];
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|html)$/.test(name))
    .map((name) => join(full, name));
}

test('both languages say the same things', () => {
  expect([...(zh?.keys() ?? [])].sort()).toEqual([...(en?.keys() ?? [])].sort());
});

test('Chromium takes every key: one it does not take keeps the whole extension from loading', () => {
  expect([...(en?.keys() ?? [])].filter((key) => !/^[A-Za-z0-9_.]+$/.test(key))).toEqual([]);
});

test('a message wants the same values in both languages', () => {
  for (const [key, message] of en ?? []) {
    const other = zh?.get(key);
    expect({
      key,
      names: [...(other?.namedSubstitutions ?? [])].sort(),
      places: other?.substitutions,
    }).toEqual({
      key,
      names: [...message.namedSubstitutions].sort(),
      places: message.substitutions,
    });
  }
});

test('no message is empty', () => {
  for (const messages of [zh, en]) {
    for (const [key, message] of messages ?? []) {
      const texts = message.type === 'plural' ? Object.values(message.plurals) : [message.message];
      expect(
        texts.map((text) => text.trim()),
        key,
      ).not.toContain('');
    }
  }
});

test('Chinese text has Chinese punctuation', () => {
  for (const [key, message] of zh ?? []) {
    const texts = message.type === 'plural' ? Object.values(message.plurals) : [message.message];
    for (const text of texts)
      expect(text, key).not.toMatch(/[\p{Script=Han}」”][,;:?!()]|[,;?!()]\p{Script=Han}/u);
  }
});

test('every message is printed somewhere', () => {
  // A key is written out, or it begins with the fixed part of a template such as `words.groups.${group}`.
  const prefixes = [...source.matchAll(/`((?:dashboard|extension|words)\.[\w.]*)\$\{/g)].map(
    (found) => found[1] ?? '',
  );
  const unused = [...(en?.keys() ?? [])].filter(
    (key) =>
      !source.includes(`'${key}'`) &&
      !source.includes(`__MSG_${key.replaceAll('.', '_')}__`) &&
      !prefixes.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

test('every message that is asked for exists', () => {
  const asked = [...source.matchAll(/'((?:dashboard|words)\.[\w.]+)'/g)].map((found) => found[1] ?? '');
  expect(asked.filter((key) => !en?.has(key))).toEqual([]);
});

test('every word of the understanding has its message', async () => {
  const words = await readMessages(messagesFile('zh_CN'));
  const keys = [
    ...POLARITIES.map((each) => `words.polarity.${each}`),
    ...TOPICS.map((each) => `words.topics.${each}`),
    ...GROUPS.map((each) => `words.groups.${each}`),
    ...ASPECTS.map((each) => `words.aspects.${ASPECT_KEY[each]}`),
  ];
  expect(keys.filter((key) => typeof words[key] !== 'string')).toEqual([]);
  for (const aspect of ASPECTS) expect(words[`words.aspects.${ASPECT_KEY[aspect]}`]).toBe(aspect);
});
