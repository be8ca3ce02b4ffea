import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { allSeries, namesOf, seriesByKey } from '../../shared/catalogue/catalogue.ts';
import { findSeries } from '../../shared/catalogue/find-series.ts';
import { ReportQuery } from '../../shared/contract/report-query.ts';
import { REPORT_FORMATS } from '../../shared/contract/report-schedules.ts';
import { businessDay } from '../../store/business-day.ts';
import { withExistingStore } from '../existing-store.ts';
import { makeLog } from '../log.ts';
import { OperatorError } from '../operator-error.ts';
import { reportFile } from '../reports/press.ts';
import { pressOf } from '../reports/press-of.ts';
import { readSettings } from '../settings.ts';

interface Options {
  series: string;
  month: string;
  format: (typeof REPORT_FORMATS)[number] | 'json';
  out: string;
  language: 'zh' | 'en';
}

/** `chesheng report`: the word-of-mouth report of a month as a file, whether the monitor runs or not. */
export function addReport(program: Command): void {
  program
    .command('report')
    .description('write the word-of-mouth report of a series and month into a file')
    .requiredOption('--series <name>', 'its name, another name of it, or its key in the catalogue')
    .requiredOption('--month <YYYY-MM>', 'a month, e.g. 2025-12')
    .addOption(
      new Option('--format <format>', 'what to write').choices([...REPORT_FORMATS, 'json']).default('pdf'),
    )
    .addOption(new Option('--language <language>', 'of the file').choices(['zh', 'en']).default('zh'))
    .requiredOption('--out <file>', 'where to write it; - for standard output')
    .action(async (options: Options) => {
      const query = ReportQuery.parse({ series: seriesNamed(options.series), ...monthNamed(options.month) });
      const settings = readSettings();
      if (query.from > businessDay(new Date(), settings.timeZone))
        throw new OperatorError(`${options.month} has not begun; nothing can be reported of it yet.`);
      const { version } = (await loadUnderstanding())('');
      const content = await withExistingStore(settings, 6, async (store) => {
        const press = pressOf({ store, log: makeLog(settings), settings, understanding: version });
        if (options.format === 'json') return `${JSON.stringify(await press.make(query), null, 2)}\n`;
        return (await reportFile(press, query, options.format, options.language)).content;
      }).catch((error: unknown) => {
        if (error instanceof Error && error.name === 'NoChromium') throw new OperatorError(error.message);
        throw error;
      });
      if (options.out === '-') process.stdout.write(content);
      else
        await writeFile(options.out, content).catch((error: NodeJS.ErrnoException) => {
          throw new OperatorError(
            `${options.out} cannot be written (${error.code}); name another file in --out.`,
          );
        });
    });
}

const MOST_NAMED = 8;

/** @throws OperatorError naming what it may be, when it is none or more than one */
export function seriesNamed(said: string): string {
  const wanted = said.trim().toLowerCase();
  const exact = seriesByKey(said.trim()) ?? null;
  if (exact) return exact.key;
  const named = allSeries.filter(
    (series) =>
      [series.name, ...namesOf(series)].some((name) => name.toLowerCase() === wanted) ||
      series.brand.written.some((brand) => `${brand}${series.name}`.toLowerCase() === wanted),
  );
  if (named.length === 1 && named[0]) return named[0].key;
  const found = named.length > 0 ? named.map(({ key }) => key) : findSeries(said).map(({ series }) => series);
  const [only, ...others] = [...new Set(found)];
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined)
    throw new OperatorError(
      `The catalogue has no series ${said}; write it as on the Series screen, e.g. --series 悦翔.`,
    );
  const keys = [only, ...others].slice(0, MOST_NAMED).join(', ');
  throw new OperatorError(`${said} may be several series; name one by its key: ${keys}.`);
}

/** First and last day of a month. @throws OperatorError when it is none */
export function monthNamed(said: string): { from: string; to: string } {
  const match = /^(\d{4})-(\d{2})$/.exec(said);
  const [year, month] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || month < 1 || month > 12 || year < 1990 || year > 2100)
    throw new OperatorError(`${said} is no month; write it like --month 2025-12.`);
  return { from: `${said}-01`, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}
