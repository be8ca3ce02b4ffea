import { signal } from '@preact/signals';
import type { GeneratedI18nStructure } from '#i18n';

export type Locale = 'zh-CN' | 'en';
export type MessageKey = keyof GeneratedI18nStructure;

/** The names a message wants filled in, e.g. {count}; none means `t` takes the key alone. */
type Values<K extends MessageKey> = GeneratedI18nStructure[K] extends {
  namedSubstitutions: readonly (infer Name extends string)[];
}
  ? [values: Record<Name, string | number>]
  : [];

/** Key → text, or the forms of a plural by count. */
export type Catalogue = Record<string, string | { [count: string]: string }>;

const catalogue = signal<Catalogue>({});

/** The language on screen. */
export const locale = signal<Locale>('zh-CN');

/** The same, as the catalogue's names and the server's files are asked for. */
export const spoken = (): 'zh' | 'en' => (locale.value === 'zh-CN' ? 'zh' : 'en');

/** Shows the page in a language. */
export function showCatalogue(wanted: Locale, messages: Catalogue): void {
  catalogue.value = messages;
  locale.value = wanted;
}

/**
 * The text of a message in the language on screen. Reading it inside a component re-renders it on a change of language.
 * A plural message takes its form from `count`: 1 → the form "1", else "n".
 */
export function t<K extends MessageKey>(key: K, ...values: Values<K>): string {
  return look(key, values[0] ?? {}) ?? key;
}

/** As `t`, for a key that holds what a server sent; null where the catalogue has no such message. */
export function tIfKnown(key: string, values: Record<string, string | number> = {}): string | null {
  return look(key, values);
}

function look(key: string, named: Record<string, string | number>): string | null {
  const message = catalogue.value[key];
  if (message === undefined) return null;
  const text = typeof message === 'string' ? message : (message[String(named.count)] ?? message.n);
  return text?.replace(/\{(\w+)\}/g, (hole, name: string) => String(named[name] ?? hole)) ?? null;
}
