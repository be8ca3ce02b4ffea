import { createHmac } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { openStore } from '../../store/open.ts';
import { type CorrectedPostRow, correctedPosts } from '../../store/queries/corrected-posts.ts';
import { withDatabase } from '../database.ts';
import { everStarted } from '../ever-started.ts';
import { OperatorError } from '../operator-error.ts';
import { installationSecret, readSettings } from '../settings.ts';

/** `chesheng corrections`: what people corrected, for the next training. The file is the company's own; keep it so. */
export function addCorrections(program: Command): void {
  program
    .command('corrections')
    .description('write the posts whose labels people corrected, for npm run train -- --corrections FILE')
    .requiredOption('--out <file>', 'where to write them, or - for standard output')
    .action(async ({ out }: { out: string }) => {
      const settings = readSettings();
      if (!settings.databaseUrl && !(await everStarted(settings.dataDir))) {
        throw new OperatorError(
          `Nothing was ever started on ${settings.dataDir}. Run npm start once, or set DATA_DIR to where it was.`,
        );
      }
      const secret = await installationSecret(settings.dataDir);
      const posts = await withDatabase(settings, async (url) => {
        const store = openStore(url, 2);
        return correctedPosts(store).finally(store.close);
      });
      const text = correctionsFile(posts, secret);
      if (out === '-') {
        process.stdout.write(text);
        return;
      }
      await writeFile(out, text, { mode: 0o600 }).catch((error: Error) => {
        throw new OperatorError(`${out} cannot be written: ${error.message}`);
      });
      process.stdout.write(`${posts.length} corrected posts written to ${out}\n`);
    });
}

const HEADING = '#tone\tcomplaint\tgroups\ttext\ttopics\taspects\tfaults\tseries\tcorrected\tby\tat';

const TONE = { negative: '-', neutral: '0', positive: '+' };

/**
 * One line a post, between tabs, the first four columns as in training/posts. Texts are masked as they are stored and take one
 * line; who corrected is a keyed hash, the same for the same person and told nobody.
 */
export function correctionsFile(posts: readonly CorrectedPostRow[], secret: string): string {
  const lines = posts.map((post) =>
    [
      TONE[post.polarity],
      post.complaint ? '1' : '0',
      post.groups.join(''),
      post.body.replace(/[\s\u2028\u2029]+/g, ' ').trim(),
      post.topics.join(' '),
      post.aspects.join(' '),
      post.faults.join(' '),
      post.series.join(' '),
      post.corrected.join(' '),
      createHmac('sha256', secret).update(`corrector:${post.userId}`).digest('base64url').slice(0, 12),
      post.at.toISOString().slice(0, 10),
    ].join('\t'),
  );
  return [HEADING, ...lines, ''].join('\n');
}
