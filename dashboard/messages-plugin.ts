import { parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:messages/';

/** The groups of the catalogue that this page prints; the extension's own stay out of its bundle. */
const GROUPS = ['dashboard', 'words'];

type Message = string | { [count: string]: string };

/**
 * One language of the message catalogue as a flat object: key → text, or → {"1": …, "n": …} for plurals.
 * `file` is a path to a .yml file in the form @wxt-dev/i18n reads.
 */
export async function readMessages(file: string): Promise<Record<string, Message>> {
  const flat: Record<string, Message> = {};
  for (const message of await parseMessagesFile(file)) {
    if (!GROUPS.includes(message.key[0] ?? '')) continue;
    flat[message.key.join('.')] = message.type === 'plural' ? message.plurals : message.message;
  }
  return flat;
}

/** Where a language's file lies. */
export function messagesFile(language: string): string {
  return `${import.meta.dirname}/../extension/locales/${language}.yml`;
}

/** Lets the page import `virtual:messages/en` and `virtual:messages/zh_CN`. */
export function messages(): Plugin {
  return {
    name: 'chesheng-messages',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const file = messagesFile(id.slice(PREFIX.length + 1));
      this.addWatchFile(file);
      return `export default ${JSON.stringify(await readMessages(file))};`;
    },
  };
}
