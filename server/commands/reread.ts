import { setTimeout as sleep } from 'node:timers/promises';
import { Presets, SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { readerOf } from '../../crawler/reader.ts';
import { rereadKept } from '../../crawler/reread.ts';
import { sitesInForce } from '../../crawler/sites-in-force.ts';
import type { RestatementView } from '../../shared/contract/restatements.ts';
import { beginReread, runningReread } from '../../store/ingest/begin-reread.ts';
import { listRestatements } from '../../store/queries/restatements.ts';
import { withExistingStore } from '../existing-store.ts';
import { OperatorError } from '../operator-error.ts';
import { knownSecret, readSettings } from '../settings.ts';

interface RereadArguments {
  source?: string;
  engine?: string;
  json?: boolean;
}

/** Adds `reread`: what is stored is brought up to date from the pages that are kept, after a site file was mended. */
export function addReread(program: Command): void {
  program
    .command('reread')
    .description('read the pages that are kept again with the site files of today; nothing is fetched')
    .option('--source <id>', 'only pages of this source (its number in chesheng sources)')
    .option('--engine <name>', 'only pages of sources of this engine, such as discuz')
    .option('--json', 'print what came of it as JSON and nothing else')
    .action(rereadCommand);
}

async function rereadCommand({ source, engine, json }: RereadArguments): Promise<void> {
  if (source !== undefined && !/^[1-9]\d{0,15}$/.test(source))
    throw new OperatorError(`--source ${source} is no number; chesheng sources prints the number of each.`);
  const settings = readSettings();
  const identifierKey = await knownSecret(settings.dataDir);
  if (identifierKey === null) {
    throw new OperatorError(
      `Posts need the monitor's secret: copy the file secret from its DATA_DIR to ${settings.dataDir}.`,
    );
  }
  const said = await withExistingStore(settings, 4, async (store) => {
    const of = { sourceId: source === undefined ? null : Number(source), engine: engine ?? null };
    const reader = readerOf(await sitesInForce(store));
    const reread = await beginReread(store, of, reader.version);
    if (reread === null)
      throw new OperatorError('No thread page of that choice is kept, so there is nothing to read again.');
    const bar = json || !process.stderr.isTTY ? null : progressBar();
    bar?.start(reread.threads, 0);
    let seen = 0;
    try {
      const understand = await loadUnderstanding();
      const options = {
        reader,
        understand,
        identifierKey,
        timeZone: settings.timeZone,
        onFault: ({ threadKey }: { threadKey: string }, error: unknown) => {
          const why = error instanceof Error ? error.message : String(error);
          process.stderr.write(`thread ${threadKey} was left as it was: ${why}\n`);
        },
        onThread: () => bar?.update(++seen),
      };
      // A thread that is fetched at this moment is left for later, and others may be at work as well.
      while (!(await rereadKept(store, reread, options))) {
        if ((await runningReread(store))?.id !== reread.id) break;
        await sleep(500);
      }
    } finally {
      bar?.stop();
    }
    return (await listRestatements(store)).find(({ id }) => id === reread.id);
  });
  if (said) process.stdout.write(json ? `${JSON.stringify(said, null, 2)}\n` : summary(said));
}

function summary({ posts, changed, fields }: RestatementView): string {
  const { added = 0, withdrawn = 0, ...others } = fields;
  const mended = Object.entries(others).map(([field, n]) => `${field} ${n}`);
  return `read ${posts} posts again, ${changed} are otherwise now: ${added} added, ${withdrawn} withdrawn${mended.length > 0 ? `, mended ${mended.join(', ')}` : ''}\n`;
}

const progressBar = () =>
  new SingleBar(
    {
      stream: process.stderr,
      format: '{bar} {value}/{total} threads · {eta_formatted} to go',
      hideCursor: true,
    },
    Presets.shades_classic,
  );
