import type { z } from 'zod';
import { type Overview, OverviewQuery } from '../../shared/contract/numbers.ts';
import type { Report } from '../../shared/contract/report.ts';
import { ReportQuery } from '../../shared/contract/report-query.ts';
import type { ReportFormat } from '../../shared/contract/report-schedules.ts';
import { csvOf } from './csv.ts';
import { type Paper, printPage } from './print-page.ts';
import type { Readings } from './print-server.ts';
import { printIn, reportTables } from './report-tables.ts';
import { type Language, wordsIn } from './words.ts';
import { xlsxOf } from './xlsx.ts';

/** Works a report out; store/queries/report with the day, the model and the mask of names filled in. */
export type ReportMaker = (query: ReportQuery) => Promise<Report>;

export interface ReportFile {
  name: string;
  type: string;
  content: Buffer;
}

export interface PressDeps extends Paper {
  make: ReportMaker;
  overview: (query: z.infer<typeof OverviewQuery>) => Promise<Overview>;
  publicUrl: string;
}

/** What a file is, said to a browser or a mail reader. */
export const FILE_TYPES = {
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
    format === 'pdf'
      ? await printPage(
          deps,
          { path: reportPath(query, true), readings: readings(deps), role: 'brand' },
          language,
        )
      : await sheets(deps, query, format, language);
  const name = `chesheng-${query.series}-${query.from}-${query.to}.${format}`;
  return { name, type: FILE_TYPES[format], content };
}

async function sheets(
  { make, publicUrl, timeZone }: PressDeps,
  query: ReportQuery,
  format: 'xlsx' | 'csv',
  language: Language,
): Promise<Buffer> {
  const tables = reportTables(await make(query), printIn(await wordsIn(language), publicUrl, timeZone));
  return format === 'xlsx' ? xlsxOf(tables) : Buffer.from(csvOf(tables));
}

/** A report, and what its page asks to know which series there are. */
const readings = ({ make, overview }: PressDeps): Readings => ({
  report: (query) => make(ReportQuery.parse(query)),
  overview: (query) => overview(OverviewQuery.parse(query)),
});

/** The report's screen, from the monitor's own address on. */
export function reportPath({ rivals, ...query }: ReportQuery, print = false): string {
  const asked = Object.entries({ ...query, rivals: rivals?.join(',') }).flatMap(
    ([key, value]): [string, string][] =>
      value === undefined || (key === 'compare' && value === 'previous') ? [] : [[key, value]],
  );
  return `report?${new URLSearchParams(print ? [...asked, ['print', '1']] : asked)}`;
}
