import type { Context } from 'hono';

/** The language of sentences in an answer: English when it is asked for first, else Chinese. */
export const languageOf = (c: Context): 'zh' | 'en' =>
  /^\s*en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'zh';
