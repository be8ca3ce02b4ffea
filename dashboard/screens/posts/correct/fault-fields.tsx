import { useState } from 'preact/hooks';
import { PARTS, SYMPTOMS } from '../../../../shared/catalogue/faults.ts';
import type { PostView } from '../../../../shared/contract/posts.ts';
import { t } from '../../../app/text.ts';
import { partName, symptomName, topicName } from '../../../app/topics.ts';
import { ChosenList } from './chosen-list.tsx';

/** What breaks and where, as often as the post tells of it. */
export function FaultFields({ faults }: Pick<PostView, 'faults'>) {
  const [chosen, setChosen] = useState(() => faults.map(({ symptom, part }) => `${symptom}:${part}`));
  const [symptom, setSymptom] = useState<string>(SYMPTOMS[0]);
  const [part, setPart] = useState<string>(PARTS[0]);
  const key = `${symptom}:${part}`;
  return (
    <fieldset>
      <legend>{t('dashboard.correct.faults')}</legend>
      <ChosenList
        name="faults"
        chosen={chosen.map((each) => ({ key: each, label: topicName(each) }))}
        onRemove={(gone) => setChosen(chosen.filter((each) => each !== gone))}
      />
      <div class="row wrap">
        <select
          aria-label={t('dashboard.filter.symptom')}
          value={symptom}
          onChange={({ currentTarget }) => setSymptom(currentTarget.value)}
        >
          {SYMPTOMS.map((each) => (
            <option key={each} value={each}>
              {symptomName(each)}
            </option>
          ))}
        </select>
        <select
          aria-label={t('dashboard.filter.part')}
          value={part}
          onChange={({ currentTarget }) => setPart(currentTarget.value)}
        >
          {PARTS.map((each) => (
            <option key={each} value={each}>
              {partName(each)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button"
          disabled={chosen.includes(key)}
          onClick={() => setChosen([...chosen, key])}
        >
          {t('dashboard.correct.addFault')}
        </button>
      </div>
    </fieldset>
  );
}
