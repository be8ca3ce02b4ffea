import { useState } from 'preact/hooks';
import type { ModelReport } from '../../../shared/contract/quality.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import { Panel } from '../../parts/panel.tsx';
import { className, percent, score } from './words.ts';

type Set = ModelReport['classes'][number];

/** Precision, recall and F1 of every class, one set of classes at a time. */
export function ClassesPanel({ classes }: Pick<ModelReport, 'classes'>) {
  const [name, setName] = useState<Set['set']>('tones');
  const set = classes.find((each) => each.set === name) ?? classes[0];
  if (!set) return null;
  return (
    <Panel
      class="classes"
      title={t('dashboard.quality.classes')}
      busy={false}
      table={{
        head: [
          t('dashboard.quality.class'),
          'F1',
          t('dashboard.quality.precision'),
          t('dashboard.quality.recall'),
          t('dashboard.quality.count'),
        ],
        rows: set.rows.map(({ name: each, f1, precision, recall, n }) => [
          { text: className(each) },
          { text: score(f1) },
          { text: percent(precision) },
          { text: percent(recall) },
          { text: formatCount(n, locale.value) },
        ]),
      }}
      tools={
        <select
          aria-label={t('dashboard.quality.set')}
          value={set.set}
          onChange={({ currentTarget }) => {
            const chosen = classes.find((each) => each.set === currentTarget.value);
            if (chosen) setName(chosen.set);
          }}
        >
          {classes.map((each) => (
            <option key={each.set} value={each.set}>
              {t(`dashboard.quality.sets.${each.set}`)}
            </option>
          ))}
        </select>
      }
      lead={<p class="quiet small">{t('dashboard.quality.classesNote')}</p>}
    >
      <ul class="class-bars">
        {set.rows.map(({ name: each, f1, precision, recall, n }) => (
          <li key={each}>
            <span>{className(each)}</span>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${f1 * 100}%` }} />
            </span>
            <span>
              <b>{score(f1)}</b>{' '}
              <span class="quiet">
                {t('dashboard.quality.right', { precision: percent(precision), recall: percent(recall) })}
                {n !== null && ` · ${t('dashboard.quality.ofN', { count: formatCount(n, locale.value) })}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
