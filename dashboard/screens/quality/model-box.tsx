import type { ModelReport } from '../../../shared/contract/quality.ts';
import { formatDay } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { figureName, score } from './words.ts';

/** Which model reads, what it was learned from, and how good it is all in all. */
export function ModelBox({ report, reading }: { report: ModelReport; reading: string }) {
  return (
    <section class="box" aria-labelledby="model">
      <h2 id="model">{t('dashboard.quality.model', { model: reading })}</h2>
      <p class="quiet">
        {t('dashboard.quality.measured', { date: formatDay(report.date), model: report.version })}
      </p>
      {report.version !== reading && (
        <p class="note alarm">{t('dashboard.quality.otherModel', { model: report.version })}</p>
      )}
      <dl class="quality-main">
        {report.main.map(({ figure, value, low, high }) => (
          <div key={figure}>
            <dt>{figureName(figure)}</dt>
            <dd>
              <b>{score(value)}</b>
              {low !== null && high !== null && (
                <span class="quiet">
                  {' '}
                  {score(low)}–{score(high)}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{t('dashboard.quality.data')}</summary>
        <ul>
          {report.data.map((set) => (
            <li key={set}>{set}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
