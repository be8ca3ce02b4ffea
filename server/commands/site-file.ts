import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { NOTE_LENGTH, type SitePatch } from '../../shared/contract/site-patches.ts';
import { selectorsOf } from '../../shared/sites/patch.ts';
import { outsideSubset } from '../../shared/sites/selector-subset.ts';
import type { SiteFile } from '../../shared/sites/site-file.ts';
import { SITE_FILES } from '../../shared/sites/sites.ts';
import { openStore } from '../../store/open.ts';
import { makeSitePatch, sitePatches } from '../../store/queries/site-patches.ts';
import { withDatabase } from '../database.ts';
import { OperatorError } from '../operator-error.ts';
import { readSettings } from '../settings.ts';

interface Changes {
  set?: string[];
  disable?: boolean;
  restore?: boolean;
  note?: string;
}

/**
 * `chesheng site-file ENGINE`: mends or switches off a broken site file for this monitor's crawler and, signed, for every
 * extension connected to it, until a release brings a mended one.
 */
export function addSiteFile(program: Command): void {
  program
    .command('site-file')
    .description(
      'show the selectors of a site file, mend them, or switch the file off, here and in every extension',
    )
    .argument('<engine>', 'e.g. discuz')
    .option('--set <place=selector...>', 'put another selector at a place, e.g. thread.post.body=.message')
    .option('--disable', 'read no pages of this engine for now')
    .option('--restore', 'take every change back')
    .option('--note <sentence>', 'what is broken, for people')
    .action(siteFile);
}

async function siteFile(engine: string, changes: Changes): Promise<void> {
  const file = SITE_FILES.find((known) => known.engine === engine);
  if (file === undefined) {
    const known = SITE_FILES.map((site) => site.engine).join(', ');
    throw new OperatorError(`There is no site file ${engine}; there are ${known}.`);
  }
  await withDatabase(readSettings(), async (url) => {
    const store = openStore(url, 2);
    try {
      const inForce = async () => (await sitePatches(store)).patches.find((one) => one.engine === engine);
      const patch = nextPatch(file, await inForce(), changes);
      if (patch !== null) await makeSitePatch(store, patch, userInfo().username);
      process.stdout.write(shown(file, await inForce()));
    } finally {
      await store.close();
    }
  });
}

/**
 * The patch to put in place of the one in force: places mended before stay mended, and mending switches a file on again;
 * null when no change was asked for.
 * @throws OperatorError naming the place or selector that will not do
 */
export function nextPatch(
  file: SiteFile,
  before: SitePatch | undefined,
  { set = [], disable, restore, note }: Changes,
): SitePatch | null {
  if (set.length === 0 && !disable && !restore && note === undefined) return null;
  if (restore && (set.length > 0 || disable))
    throw new OperatorError('--restore takes every change back; give it without --set and --disable.');
  if (note !== undefined && note.length > NOTE_LENGTH)
    throw new OperatorError(
      `--note is one sentence for people, of at most ${NOTE_LENGTH} characters; this one has ${note.length}.`,
    );
  const known = selectorsOf(file);
  const selectors = set.map((text): [string, string] => {
    const equals = text.indexOf('=');
    const place = text.slice(0, equals);
    const selector = text.slice(equals + 1);
    if (equals < 0 || !known.has(place))
      throw new OperatorError(
        `${file.engine} has no selector at "${equals < 0 ? text : place}"; run chesheng site-file ${file.engine} to see its places.`,
      );
    const problems = outsideSubset(selector);
    if (problems.length > 0)
      throw new OperatorError(
        `The selector for ${place} is not one every reader understands (${problems.join(', ')}); use tags, ids, classes, attributes, blanks, ">" and simple :not().`,
      );
    return [place, selector];
  });
  if (restore) return { engine: file.engine, disabled: false, note: note ?? '', selectors: {} };
  return {
    engine: file.engine,
    disabled: disable === true || (set.length === 0 && before?.disabled === true),
    note: note ?? before?.note ?? '',
    selectors: { ...before?.selectors, ...Object.fromEntries(selectors) },
  };
}

function shown(file: SiteFile, patch: SitePatch | undefined): string {
  const state = patch === undefined ? 'as released' : patch.disabled ? 'switched off' : 'mended';
  const note = patch === undefined || patch.note === '' ? '' : ` (${patch.note})`;
  const lines = [...selectorsOf(file)].map(([place, selector]) => {
    const now = patch?.selectors[place];
    return now === undefined ? `  ${place} = ${selector}` : `* ${place} = ${now}`;
  });
  return `${[`${file.engine}: ${state}${note}`, ...lines].join('\n')}\n`;
}
