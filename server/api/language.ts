import type { Context } from 'hono';

/** The language of sentences in an answer: English when it is asked for first, else Chinese. */
export const languageOf = (c: Context): 'zh' | 'en' =>
  /^\s*en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'zh';

/** A sentence in both languages, or in English alone where only tools meet it. */
export type Sentence = string | { zh: string; en: string };

/** A refusal in the language asked for; who asks for none, as tools do, gets the English of the API's document. */
export const say = (c: Context, sentence: Sentence): string =>
  typeof sentence === 'string'
    ? sentence
    : sentence[c.req.header('accept-language') === undefined ? 'en' : languageOf(c)];
