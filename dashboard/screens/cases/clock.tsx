import type { CaseDue } from '../../../shared/contract/cases.ts';
import { formatInstant, formatMinutes } from '../../app/format.ts';
import { now } from '../../app/now.ts';
import { t } from '../../app/text.ts';

const MINUTE_MS = 60_000;

/** 首次响应 还剩 2小时, 承诺 逾期 3小时: what is due next and how much time is left of it; it goes on while one looks. */
export function Clock({ due }: { due: CaseDue | null }) {
  if (due === null) return <span class="case-clock quiet">{t('dashboard.cases.nothingDue')}</span>;
  const minutes = Math.floor((Date.parse(due.at) - now.value) / MINUTE_MS);
  const late = minutes < 0;
  const time = formatMinutes(Math.max(1, Math.abs(minutes)));
  return (
    <span class={`case-clock${late ? ' late' : minutes < 60 ? ' soon' : ''}`} title={formatInstant(due.at)}>
      <span class="quiet">{t(`dashboard.cases.due.${due.what}`)}</span>{' '}
      <b>{late ? t('dashboard.cases.late', { time }) : t('dashboard.cases.left', { time })}</b>
    </span>
  );
}
