import type { ReadingError } from '../../shared/contract/series.ts';
import { CONFUSION } from '../../shared/measures/confusion.ts';
import {
  complaintError,
  READING_ERROR_VERSION,
  reputationError,
  toneError,
} from '../../shared/measures/reading-error.ts';
import { reputation } from '../../shared/measures/reputation.ts';
import type { Store } from '../open.ts';
import { type CountedPosts, countedPosts } from './counted-posts.ts';
import { type PostFilter, postCondition } from './post-filter.ts';

/** Posts as labelled by all, and by people and files alone. */
interface Labelled {
  all: CountedPosts;
  sure: CountedPosts;
}

/** Labelled posts behind the measurement. */
const MEASURED_ON = CONFUSION.flatMap(({ complaint }) => [complaint.yes, complaint.no]).reduce(
  (sum, { yes, no }) => sum + yes + no,
  0,
);

/**
 * How far the figures of the posts that match may be off because a model read them; null when people or files labelled
 * all of them. Labels given by people and files count as they are, the interval is that of the others.
 */
export async function readingErrorOf(store: Store, filter: PostFilter): Promise<ReadingError | null> {
  const [counted, sure] = await Promise.all([
    countedPosts(store, filter),
    count(store, filter, `i.labelled_by <> 'model'`),
  ]);
  const all = counted ?? (await count(store, filter, 'TRUE'));
  const read = all.posts - sure.posts;
  if (read === 0) return null;
  const tones = toneError(byModel({ all, sure }));
  const complaints = complaintError(all.complaints - sure.complaints, read);
  return {
    read,
    of: all.posts,
    negatives: around(tones.negative, sure.negatives),
    complaints: around(complaints, sure.complaints),
    reputation: reputationRange({ all, sure }),
    measuredOn: MEASURED_ON,
    version: READING_ERROR_VERSION,
  };
}

/** Counted from the posts: few are labelled by others than the model, and an index knows which. */
async function count(store: Store, filter: PostFilter, of: string): Promise<CountedPosts> {
  const { where, values } = postCondition(filter);
  const { rows } = await store.pool.query<CountedPosts>(
    `SELECT count(*) AS posts,
            count(*) FILTER (WHERE i.polarity = 'negative') AS negatives,
            count(*) FILTER (WHERE i.polarity = 'neutral') AS neutrals,
            count(*) FILTER (WHERE i.polarity = 'positive') AS positives,
            count(*) FILTER (WHERE i.complaint) AS complaints
     FROM post p JOIN insight i ON i.post_id = p.id JOIN thread t ON t.id = p.thread_id WHERE ${of} AND ${where}`,
    values,
  );
  const found = rows[0];
  if (!found) throw new Error('PostgreSQL answered an aggregate with no row.');
  return found;
}

const byModel = ({ all, sure }: Labelled) => ({
  negative: all.negatives - sure.negatives,
  neutral: all.neutrals - sure.neutrals,
  positive: all.positives - sure.positives,
});

interface Estimate {
  estimate: number;
  low: number;
  high: number;
}

const around = ({ estimate, low, high }: Estimate, sure: number): Estimate => ({
  estimate: Math.round(estimate) + sure,
  low: Math.floor(low) + sure,
  high: Math.ceil(high) + sure,
});

/** Of mixed posts the model's part moves the index only by its share of the opinions. */
function reputationRange(labelled: Labelled): ReadingError['reputation'] {
  const { negative, neutral, positive } = byModel(labelled);
  const { sure } = labelled;
  const read = reputationError({ negative, neutral, positive });
  if (read === null) return null;
  if (sure.negatives + sure.positives === 0) return around(read, 0);
  const opinions = negative + positive;
  const mixed = (index: number) =>
    reputation(sure.positives + (opinions * index) / 100, sure.negatives + opinions * (1 - index / 100)) ?? 0;
  return around({ estimate: mixed(read.estimate), low: mixed(read.low), high: mixed(read.high) }, 0);
}
