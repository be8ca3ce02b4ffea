import type { ComplaintTopics } from '../../../shared/contract/series.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import { partName, symptomName } from '../../app/topics.ts';
import { type Chosen, hrefOf } from '../../app/view.ts';

/** So many parts of the first symptom are named. */
const PARTS = 3;

interface Props {
  topics: ComplaintTopics;
  series: string;
  view: Chosen;
}

/** 投诉最多的是 异响 38：发动机 12 · 刹车 9: the head of the ranking below, for who reads no further. */
export function Mostly({ topics, series, view }: Props) {
  const first = topics.symptoms[0];
  if (!first?.complaints.value) return null;
  const link = (name: string, topic: string, value: number | null) => (
    <a
      href={hrefOf('/posts', {
        series,
        period: view.period,
        reading: view.reading,
        place: view.place,
        measure: 'complaints',
        topic,
      })}
    >
      {name} <b>{formatCount(value, locale.value)}</b>
    </a>
  );
  const parts = first.parts.filter(({ part, complaints }) => part !== 'unnamed' && complaints.value);
  return (
    <p class="mostly">
      {t('dashboard.series.mostly')}{' '}
      {link(symptomName(first.symptom), `${first.symptom}:*`, first.complaints.value)}
      {parts.slice(0, PARTS).map(({ part, complaints }) => (
        <span key={part}>
          {' · '}
          {link(partName(part), `${first.symptom}:${part}`, complaints.value)}
        </span>
      ))}
    </p>
  );
}
