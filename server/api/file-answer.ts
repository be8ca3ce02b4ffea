import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ReportFile } from '../reports/press.ts';
import { NoChromium } from '../reports/print-page.ts';
import type { Env } from './env.ts';
import { Refused } from './problems.ts';

/** The 200 of a route that answers with a file. */
export const fileAnswer = {
  description: 'The file',
  content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
};

/** A file to keep, under its own name. */
export function attachment(c: Context<Env>, { name, type, content }: ReportFile) {
  return c.body(new Uint8Array(content), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
  });
}

/** A PDF that cannot be printed here is refused in a sentence, whatever else went wrong is thrown on. */
export function refuseWithoutChromium(error: unknown): never {
  if (error instanceof NoChromium)
    throw new Refused(501, {
      en: error.message,
      zh: '生成 PDF 需要 Chromium，本机没有找到。请安装后（或在 CHROMIUM 中指定）重启；Excel 和 CSV 不需要它。',
    });
  throw error;
}
