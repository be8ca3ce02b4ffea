import { messagesFile, readMessages } from '../../dashboard/messages-plugin.ts';
import type { Words } from '../../shared/measures/print-sentence.ts';

/** A language to write sentences in; throws for a message that is not there. */
export async function catalogueOf(language: 'zh_CN' | 'en'): Promise<Words> {
  const all = await readMessages(messagesFile(language));
  return {
    locale: language === 'en' ? 'en' : 'zh-CN',
    message: (key, values = {}) => {
      const message = all[key];
      if (typeof message !== 'string') throw new Error(`There is no plain message ${key}.`);
      return message.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
    },
  };
}
