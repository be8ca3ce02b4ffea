import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import cliProgress from 'cli-progress';
import { type Command, Option } from 'commander';
import pg from 'pg';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { IMPORT_KINDS, type ImportKind, type ImportReport } from '../../shared/contract/imports.ts';
import { importFiles } from '../../store/imports/import-files.ts';
import type { ImportFile } from '../../store/imports/open-file.ts';
import { ImportRefused } from '../../store/imports/refused.ts';
import { openStore } from '../../store/open.ts';
import { withDatabase } from '../database.ts';
import { everStarted } from '../ever-started.ts';
import { OperatorError } from '../operator-error.ts';
import { knownSecret, readSettings } from '../settings.ts';

interface ImportArguments {
  kind?: ImportKind;
  dryRun?: boolean;
  read?: boolean;
  json?: boolean;
}

/** Adds `import FILE...`: exit code 0 when every line was taken, 1 when lines or a whole file were not. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description(
      'take in files of dealers, customers, vehicles, visits, accounts, events, sales (CSV) or posts (JSON Lines)',
    )
    .argument('<file...>', 'files in any order; each is told by its headings')
    .addOption(
      new Option('--kind <kind>', 'what the files hold, where the headings do not tell').choices(
        IMPORT_KINDS,
      ),
    )
    .option('--dry-run', 'say what the import would do and change nothing')
    .option('--read', 'posts: understand each post instead of taking the labels in the file')
    .option('--json', 'print the reports as JSON and nothing else')
    .action(importCommand);
}

async function importCommand(paths: string[], options: ImportArguments): Promise<void> {
  const settings = readSettings();
  if (!settings.databaseUrl && !(await everStarted(settings.dataDir))) {
    throw new OperatorError(
      `Nothing was ever started on ${settings.dataDir}. Run npm start once, or set DATA_DIR to where it was.`,
    );
  }
  const files: ImportFile[] = [];
  for (const path of paths) files.push({ name: basename(path), blob: await open(path) });
  const identifierKey = await knownSecret(settings.dataDir);
  const progress = options.json || !process.stderr.isTTY ? null : progressBar();
  const reports = await withDatabase(settings, async (url) => {
    const store = openStore(url, 3);
    try {
      return await importFiles(store, files, {
        ...(options.kind ? { kind: options.kind } : {}),
        dryRun: options.dryRun ?? false,
        read: options.read ?? false,
        madeBy: 'command line',
        by: 'command line',
        timeZone: settings.timeZone,
        identifierKey: identifierKey ?? '',
        onKind(kind) {
          // With a key of its own, no identifier in these posts would ever match.
          if (kind !== 'posts' || identifierKey !== null) return;
          throw new OperatorError(
            `Posts need the monitor's secret: copy the file secret from its DATA_DIR to ${settings.dataDir}.`,
          );
        },
        understand: loadUnderstanding,
        ...(progress ? { onProgress: progress.update } : {}),
      });
    } finally {
      progress?.stop();
      await store.close();
    }
  }).catch((error: unknown) => {
    if (error instanceof ImportRefused) throw new OperatorError(error.message);
    if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) {
      throw new OperatorError(
        'The database is empty or of an older version. Run npm start once, which brings it up to date.',
      );
    }
    throw error;
  });
  process.stdout.write(
    options.json
      ? `${JSON.stringify(reports, null, 2)}\n`
      : reports.map((report) => summary(report, options.dryRun ?? false)).join('\n'),
  );
  if (reports.some(({ failed, missing }) => failed > 0 || missing.length > 0)) process.exitCode = 1;
}

const UNDEFINED_TABLE = '42P01';

async function open(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch {
    throw new OperatorError(`Cannot read ${path}; check the path and that it may be read.`);
  }
}

function progressBar() {
  const bar = new cliProgress.SingleBar({
    format: '{file} {bar} {percentage} %  {eta_formatted} to go',
    hideCursor: true,
    stream: process.stderr,
  });
  let current = '';
  return {
    update(file: string, read: number, of: number) {
      if (file !== current) {
        if (current !== '') bar.stop();
        bar.start(of, read, { file });
        current = file;
      }
      bar.update(read);
    },
    stop: () => bar.stop(),
  };
}

const SHOWN = 20;

/** One file in words. */
export function summary(report: ImportReport, dryRun: boolean): string {
  const { fileName, kind, rows, inserted, updated, unchanged, failed, missing, errors } = report;
  if (missing.length > 0) {
    const headings = report.columns.map(({ heading }) => heading).join(', ');
    return `${fileName} (${kind}): not taken in. No column for ${missing.join(', ')} among: ${headings}.\n`;
  }
  const lines = [
    `${fileName} (${kind}, ${report.encoding}): ${dryRun ? 'would take in' : 'took in'} ${rows} lines: ${inserted} new, ${updated} changed, ${unchanged} unchanged, ${failed} left out.`,
    ...errors.slice(0, SHOWN).map(({ message }) => `  ${message}`),
  ];
  const more = failed - Math.min(SHOWN, errors.length);
  if (more > 0) lines.push(`  … and ${more} more; --json prints the first hundred.`);
  return `${lines.join('\n')}\n`;
}
