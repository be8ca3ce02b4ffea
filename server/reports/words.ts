import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Words } from '../../shared/measures/print-sentence.ts';

export type Language = 'zh' | 'en';

const FILES = { zh: 'zh_CN', en: 'en' } as const;
const LOCALES = { zh: 'zh-CN', en: 'en' } as const;

type Message = string | { [count: string]: string };
const read = new Map<Language, Promise<Map<string, Message>>>();

/** The screens' own words, for files and mails made where no screen is; read once. */
export async function wordsIn(language: Language): Promise<Words> {
  let reading = read.get(language);
  if (!reading) {
    reading = readMessages(language);
    read.set(language, reading);
  }
  const messages = await reading;
  return {
    locale: LOCALES[language],
    message(key, values = {}) {
      const message = messages.get(key);
      if (message === undefined) return key;
      const text =
        typeof message === 'string' ? message : (message[String(values.count)] ?? message.n ?? key);
      return text.replace(/\{(\w{1,40})\}/g, (hole, name: string) => String(values[name] ?? hole));
    },
  };
}

async function readMessages(language: Language): Promise<Map<string, Message>> {
  const file = fileURLToPath(new URL(`../../extension/locales/${FILES[language]}.yml`, import.meta.url));
  return new Map(
    (await parseMessagesFile(file)).map((message) => [
      message.key.join('.'),
      message.type === 'plural' ? message.plurals : message.message,
    ]),
  );
}
