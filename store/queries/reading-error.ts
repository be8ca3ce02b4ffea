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
import { type PostFilter, postCondition } from './post-filter.ts';

interface Row {
  all: number;
  read: number;
  negative: number;
  neutral: number;
  positive: number;
  complaints: number;
  sure_negatives: number;
  sure_positives: number;
  sure_complaints: number;
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
  const { where, values } = postCondition(filter);
  const model = `FILTER (WHERE i.labelled_by = 'model'`;
  const sure = `FILTER (WHERE i.labelled_by <> 'model'`;
  const { rows } = await store.pool.query<Row>(
    `SELECT count(*) AS all, count(*) ${model}) AS read,
            count(*) ${model} AND i.polarity = 'negative') AS negative,
            count(*) ${model} AND i.polarity = 'neutral') AS neutral,
            count(*) ${model} AND i.polarity = 'positive') AS positive,
            count(*) ${model} AND i.complaint) AS complaints,
            count(*) ${sure} AND i.polarity = 'negative') AS sure_negatives,
            count(*) ${sure} AND i.polarity = 'positive') AS sure_positives,
            count(*) ${sure} AND i.complaint) AS sure_complaints
     FROM post p JOIN insight i ON i.post_id = p.id JOIN thread t ON t.id = p.thread_id WHERE ${where}`,
    values,
  );
  const row = rows[0];
  if (!row || row.read === 0) return null;
  const { negative, neutral, positive } = row;
  const tones = toneError({ negative, neutral, positive });
  const complaints = complaintError(row.complaints, row.read);
  return {
    read: row.read,
    of: row.all,
    negatives: around(tones.negative, row.sure_negatives),
    complaints: around(complaints, row.sure_complaints),
    reputation: reputationRange(row),
    measuredOn: MEASURED_ON,
    version: READING_ERROR_VERSION,
  };
}

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
function reputationRange(row: Row): ReadingError['reputation'] {
  const { negative, neutral, positive } = row;
  const read = reputationError({ negative, neutral, positive });
  if (read === null) return null;
  const sure = row.sure_negatives + row.sure_positives;
  if (sure === 0) return around(read, 0);
  const opinions = negative + positive;
  const mixed = (index: number) =>
    reputation(
      row.sure_positives + (opinions * index) / 100,
      row.sure_negatives + opinions * (1 - index / 100),
    ) ?? 0;
  return around({ estimate: mixed(read.estimate), low: mixed(read.low), high: mixed(read.high) }, 0);
}
