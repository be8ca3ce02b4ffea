import { Command } from 'commander';
import { addCrawl } from './commands/crawl.ts';
import { addDoctor } from './commands/doctor.ts';
import { addRead } from './commands/read.ts';
import { addStart } from './commands/start.ts';
import { addStatus } from './commands/status.ts';
import { addWorker } from './commands/worker.ts';
import { endWithSentence } from './operator-error.ts';

/** `npx chesheng …`: one file per command. */
const program = new Command('chesheng')
  .description(
    '车声 — hears what car owners say in public and puts it in front of the people who can act on it',
  )
  .showHelpAfterError('(add --help for what it takes)');

for (const add of [addStart, addWorker, addCrawl, addRead, addStatus, addDoctor]) add(program);

await program.parseAsync().catch(endWithSentence);
