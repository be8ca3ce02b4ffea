import type { SeriesCard } from '../../../shared/contract/numbers.ts';
import type { ReadingError } from '../../../shared/contract/series.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';

/** Said wherever a model read the posts: how far its counts may be from what people would have counted. */
export function ReadingNote({ error, card }: { error: ReadingError; card: SeriesCard }) {
  const { read, of, negatives, complaints, reputation, measuredOn } = error;
  return (
    <p class="quiet small">
      {t('dashboard.series.read', {
        read: count(read),
        all: count(of),
        negatives: count(card.negatives.value),
        low: count(negatives.low),
        high: count(negatives.high),
        likely: count(negatives.estimate),
        complaints: count(card.complaints.value),
        least: count(complaints.low),
        most: count(complaints.high),
        probable: count(complaints.estimate),
      })}{' '}
      {reputation &&
        `${t('dashboard.series.readReputation', {
          value: count(card.reputation.value),
          low: count(reputation.low),
          high: count(reputation.high),
        })} `}
      {t('dashboard.series.readOn', { count: count(measuredOn) })}
    </p>
  );
}

const count = (value: number | null) => formatCount(value, locale.value);
