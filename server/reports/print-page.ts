import { pdfOf } from './pdf.ts';
import { openPrintServer, type ToPrint } from './print-server.ts';
import type { Language } from './words.ts';

/** There is no Chromium to print with; said to people as it stands. */
export class NoChromium extends Error {
  override name = 'NoChromium';
  constructor() {
    super(
      'A PDF needs Chromium, and none was found on this machine. Install it, or name it in CHROMIUM, and start the monitor anew; Excel and CSV need none.',
    );
  }
}

/** What prints with: the dashboard, and the browser that shows it. */
export type Paper = Pick<ToPrint, 'dashboard' | 'timeZone' | 'log'> & { chromium: string | null };

/**
 * A page of the dashboard as a PDF.
 * @param page path and query of the page, and what it may read
 * @throws NoChromium where none is there; Error in one sentence when the page was not ready in time
 */
export async function printPage(
  { chromium, dashboard, timeZone, log }: Paper,
  { path, readings, role }: Pick<ToPrint, 'readings' | 'role'> & { path: string },
  language: Language,
): Promise<Buffer> {
  if (chromium === null) throw new NoChromium();
  const server = await openPrintServer({ readings, role, dashboard, timeZone, log });
  try {
    return await pdfOf({
      executablePath: chromium,
      origin: server.origin,
      path,
      token: server.token,
      locale: language === 'zh' ? 'zh-CN' : 'en',
    });
  } finally {
    await server.close();
  }
}
