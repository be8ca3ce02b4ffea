import type { ComplaintTopics } from '../../../shared/contract/series.ts';
import { t } from '../../app/text.ts';
import { partName, symptomName, topicName } from '../../app/topics.ts';
import { type Chosen, seriesHref } from '../../app/view.ts';
import { BarRow } from '../../parts/bar-row.tsx';

/** So many parts at first under each symptom. */
export const FIRST_PARTS = 6;

interface Props {
  of: ComplaintTopics['symptoms'][number];
  series: string;
  view: Chosen;
  most: number;
  /** Whether the tail is shown too. */
  all: boolean;
  postsOf: (topic: string) => string;
}

/** A symptom and the parts it was told of; names narrow the page to them. */
export function SymptomRow({ of, series, view, most, all, postsOf }: Props) {
  const row = (name: string, topic: string, figure: Props['of']['complaints']) => (
    <BarRow
      name={name}
      wholeName={topicName(topic)}
      nameHref={seriesHref(series, { ...view, topic })}
      nameLabel={t('dashboard.series.symptom', { name: topicName(topic) })}
      current={view.topic === topic}
      figure={figure}
      href={postsOf(topic)}
      most={most}
    />
  );
  const parts = all ? of.parts : of.parts.slice(0, FIRST_PARTS);
  return (
    <li>
      {row(symptomName(of.symptom), `${of.symptom}:*`, of.complaints)}
      <ol>
        {parts.map(({ part, complaints }) => (
          <li key={part}>{row(partName(part), `${of.symptom}:${part}`, complaints)}</li>
        ))}
      </ol>
    </li>
  );
}
