import type { PostLine } from '../../shared/contract/post-line.ts';
import type { PrepareOptions } from '../ingest/prepare.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { LineErrors } from './line-errors.ts';
import { linesOf } from './lines.ts';
import type { OpenedFile } from './open-file.ts';
import { addOutcome, type Outcome } from './outcome.ts';
import { type PostOfFile, preparePostLines, readPostLine } from './post-lines.ts';
import { understandNew, writePostLines } from './write-post-lines.ts';

export interface PostsOptions extends PrepareOptions {
  /** Take no notice of labels in the file. */
  read: boolean;
  dryRun: boolean;
  seenAt: Date;
  onBytes?: (read: number) => void;
}

export interface Taken extends Outcome {
  rows: number;
  errors: LineErrors;
}

/** Posts of one transaction: enough that statements cost little each, few enough that nobody waits long for a lock. */
const BATCH = 1000;

/** Takes in a file of posts, one JSON object a line. While one batch is written the next is understood. */
export async function takePosts(store: Store, file: OpenedFile, options: PostsOptions): Promise<Taken> {
  const taken: Taken = { rows: 0, inserted: 0, updated: 0, unchanged: 0, errors: new LineErrors() };
  const firstLines = new Map<string, number>();
  let batch: PostLine[] = [];
  let writing = Promise.resolve();
  const flush = async () => {
    const posts = await preparePostLines(batch, options);
    batch = [];
    const bySite = Map.groupBy(posts, ({ site }) => site);
    for (const [site, some] of bySite) await understandNew(store, site, some);
    await writing;
    writing = writeSites(store, bySite, options, taken);
    // A failure is met where it is waited for.
    writing.catch(() => {});
  };
  for await (const lines of linesOf(file, options.onBytes)) {
    for (const line of lines) {
      if (line.text.trim() === '') continue;
      taken.rows++;
      const read = readPostLine(line);
      if ('code' in read) {
        taken.errors.add([read]);
        continue;
      }
      const key = JSON.stringify([read.site, read.postId]);
      const firstLine = firstLines.get(key);
      if (firstLine !== undefined) {
        taken.errors.add([
          { line: line.number, column: 'postId', code: 'duplicate', value: read.postId, firstLine },
        ]);
        continue;
      }
      firstLines.set(key, line.number);
      batch.push(read);
      if (batch.length === BATCH) await flush();
    }
  }
  await flush();
  await writing;
  return taken;
}

async function writeSites(
  store: Store,
  bySite: Map<string, PostOfFile[]>,
  options: PostsOptions,
  taken: Taken,
): Promise<void> {
  for (const [site, posts] of bySite) {
    const outcome = await transaction(store, (client) => writePostLines(client, site, posts, options), {
      replayable: true,
      rollback: options.dryRun,
    });
    addOutcome(taken, outcome);
  }
}
