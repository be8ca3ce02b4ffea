import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { SitePatch } from '../../shared/contract/site-patches.ts';
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
  const patch = patchFrom(file, changes);
  await withDatabase(readSettings(), async (url) => {
    const store = openStore(url, 2);
    try {
      if (patch !== null) await makeSitePatch(store, patch, userInfo().username);
      const { patches } = await sitePatches(store);
      process.stdout.write(
        shown(
          file,
          patches.find((one) => one.engine === engine),
        ),
      );
    } finally {
      await store.close();
    }
  });
}

/** @throws OperatorError naming the place or selector that will not do */
function patchFrom(file: SiteFile, { set = [], disable, restore, note = '' }: Changes): SitePatch | null {
  if (set.length === 0 && !disable && !restore) return null;
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
  return {
    engine: file.engine,
    disabled: disable === true,
    note,
    selectors: restore ? {} : Object.fromEntries(selectors),
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
