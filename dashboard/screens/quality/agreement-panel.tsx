import type { Quality } from '../../../shared/contract/quality.ts';
import { formatMonth } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { Panel } from '../../parts/panel.tsx';
import { percent } from './words.ts';

/** How many of the model's labels that people looked at they changed. */
export function AgreementPanel({ rows }: { rows: Quality['agreement'] }) {
  const table = {
    head: [
      t('dashboard.quality.monthAndLabel'),
      t('dashboard.quality.looked'),
      t('dashboard.quality.changed'),
      t('dashboard.quality.changedShare'),
    ],
    rows: rows.map(({ month, field, looked, changed }) => [
      { text: `${formatMonth(month)} · ${t(`dashboard.correct.fields.${field}`)}` },
      { text: `${looked}` },
      { text: `${changed}` },
      { text: percent(changed / looked) },
    ]),
  };
  return (
    <Panel
      class="agreement"
      title={t('dashboard.quality.agreement')}
      busy={false}
      table={rows.length > 0 ? table : null}
      lead={<p class="quiet small">{t('dashboard.quality.agreementNote')}</p>}
    >
      {rows.length === 0 && <p>{t('dashboard.quality.noAgreement')}</p>}
      <ul class="class-bars">
        {rows.map(({ month, field, looked, changed }) => (
          <li key={`${month} ${field}`}>
            <span>
              {formatMonth(month)} · {t(`dashboard.correct.fields.${field}`)}
            </span>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${(changed / looked) * 100}%` }} />
            </span>
            <span>{t('dashboard.quality.changedOf', { changed, looked })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
