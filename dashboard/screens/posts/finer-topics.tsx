import { PARTS, SYMPTOMS } from '../../../shared/catalogue/faults.ts';
import { ASPECTS } from '../../../shared/understanding/insight.ts';
import { t } from '../../app/text.ts';
import { partName, symptomName, topicName } from '../../app/topics.ts';
import type { View } from '../../app/view.ts';

interface Props {
  topic: View['topic'];
  onChoose: (topic: View['topic']) => void;
}

/** What the filter on top does not offer: a symptom with or without its part, or an aspect. */
export function FinerTopics({ topic, onChoose }: Props) {
  const aspect = ASPECTS.find((each) => topic === `aspect:${each}`);
  const [first, part = '*'] = topic?.split(':') ?? [];
  const symptom = SYMPTOMS.find((each) => each === first && topic?.includes(':'));
  return (
    <>
      <label>
        {t('dashboard.filter.symptom')}
        <select
          value={symptom ?? ''}
          onChange={({ currentTarget: { value } }) => onChoose(value ? `${value}:*` : undefined)}
        >
          <option value="">{t('dashboard.filter.all')}</option>
          {SYMPTOMS.map((each) => (
            <option key={each} value={each}>
              {symptomName(each)}
            </option>
          ))}
        </select>
      </label>
      {symptom && (
        <label>
          {t('dashboard.filter.part')}
          <select value={part} onChange={({ currentTarget: { value } }) => onChoose(`${symptom}:${value}`)}>
            <option value="*">{t('dashboard.filter.all')}</option>
            {PARTS.map((each) => (
              <option key={each} value={each}>
                {partName(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t('dashboard.filter.aspect')}
        <select
          value={aspect ?? ''}
          onChange={({ currentTarget: { value } }) => onChoose(value ? `aspect:${value}` : undefined)}
        >
          <option value="">{t('dashboard.filter.all')}</option>
          {ASPECTS.map((each) => (
            <option key={each} value={each}>
              {topicName(`aspect:${each}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
