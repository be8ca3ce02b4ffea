import type { Logger } from 'pino';
import type { z } from 'zod';
import type { OverviewQuery as Asked, Overview } from '../../shared/contract/numbers.ts';
import type { Report } from '../../shared/contract/report.ts';
import type { ReportQuery } from '../../shared/contract/report-query.ts';
import type { ReportFormat } from '../../shared/contract/report-schedules.ts';
import { csvOf } from './csv.ts';
import { pdfOf } from './pdf.ts';
import { openPrintServer } from './print-server.ts';
import { printIn, reportTables } from './report-tables.ts';
import { type Language, wordsIn } from './words.ts';
import { xlsxOf } from './xlsx.ts';

type OverviewQuery = z.infer<typeof Asked>;

/** Works a report out; store/queries/report with the day, the model and the mask of names filled in. */
export type ReportMaker = (query: ReportQuery) => Promise<Report>;

export interface ReportFile {
  name: string;
  type: string;
  content: Buffer;
}

export interface PressDeps {
  make: ReportMaker;
  overview: (query: OverviewQuery) => Promise<Overview>;
  log: Logger;
  /** Folder of the built dashboard. */
  dashboard: string;
  timeZone: string;
  publicUrl: string;
  chromium: string | null;
}

/** There is no Chromium to print with; said to people as it stands. */
export class NoChromium extends Error {
  override name = 'NoChromium';
  constructor() {
    super(
      'A PDF needs Chromium, and none was found on this machine. Install it, or name it in CHROMIUM, and start the monitor anew; Excel and CSV need none.',
    );
  }
}

const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/**
 * A report as a file.
 * @throws NoChromium for a PDF where none is there; Error in one sentence when the page was not ready in time
 */
export async function reportFile(
  deps: PressDeps,
  query: ReportQuery,
  format: ReportFormat,
  language: Language,
): Promise<ReportFile> {
  const content =
    format === 'pdf' ? await pdf(deps, query, language) : await sheets(deps, query, format, language);
  const name = `chesheng-${query.series}-${query.from}-${query.to}.${format}`;
  return { name, type: TYPES[format], content };
}

async function sheets(
  { make, publicUrl }: PressDeps,
  query: ReportQuery,
  format: 'xlsx' | 'csv',
  language: Language,
): Promise<Buffer> {
  const tables = reportTables(await make(query), printIn(await wordsIn(language), publicUrl));
  return format === 'xlsx' ? xlsxOf(tables) : Buffer.from(csvOf(tables));
}

async function pdf(deps: PressDeps, query: ReportQuery, language: Language): Promise<Buffer> {
  if (deps.chromium === null) throw new NoChromium();
  const server = await openPrintServer(deps);
  try {
    return await pdfOf({
      executablePath: deps.chromium,
      origin: server.origin,
      path: reportPath(query, true),
      token: server.token,
      locale: language === 'zh' ? 'zh-CN' : 'en',
    });
  } finally {
    await server.close();
  }
}

/** The report's screen, from the monitor's own address on. */
export function reportPath({ rivals, ...query }: ReportQuery, print = false): string {
  const asked = Object.entries({ ...query, rivals: rivals?.join(',') }).flatMap(
    ([key, value]): [string, string][] =>
      value === undefined || (key === 'compare' && value === 'previous') ? [] : [[key, value]],
  );
  return `report?${new URLSearchParams(print ? [...asked, ['print', '1']] : asked)}`;
}
