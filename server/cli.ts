import { Command } from 'commander';
import { endWithSentence } from './operator-error.ts';

/** `npx chesheng …`: one file per command, loaded when it is asked for, since most of them bring half the house along. */
const COMMANDS: Record<string, () => Promise<(program: Command) => void>> = {
  start: async () => (await import('./commands/start.ts')).addStart,
  worker: async () => (await import('./commands/worker.ts')).addWorker,
  crawl: async () => (await import('./commands/crawl.ts')).addCrawl,
  read: async () => (await import('./commands/read.ts')).addRead,
  import: async () => (await import('./commands/import.ts')).addImport,
  password: async () => (await import('./commands/password.ts')).addPassword,
  corrections: async () => (await import('./commands/corrections.ts')).addCorrections,
  'site-file': async () => (await import('./commands/site-file.ts')).addSiteFile,
  status: async () => (await import('./commands/status.ts')).addStatus,
  sources: async () => (await import('./commands/sources.ts')).addSources,
  report: async () => (await import('./commands/report.ts')).addReport,
  signals: async () => (await import('./commands/signals.ts')).addSignals,
  reread: async () => (await import('./commands/reread.ts')).addReread,
  doctor: async () => (await import('./commands/doctor.ts')).addDoctor,
};

// `… | head` closes our output early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const program = new Command('chesheng')
  .description(
    '车声 — hears what car owners say in public and puts it in front of the people who can act on it',
  )
  .showHelpAfterError('(add --help for what it takes)');

const asked = COMMANDS[process.argv[2] ?? ''];
for (const load of asked ? [asked] : Object.values(COMMANDS)) (await load())(program);

await program.parseAsync().catch(endWithSentence);
