import { t } from '../../app/text.ts';

/** Why; it stays in the signal's history. */
export function Reason({ hint }: { hint: string }) {
  return (
    <label>
      {t('dashboard.signals.reason')}
      <textarea name="reason" required minLength={2} maxLength={1000} rows={3} placeholder={hint} />
    </label>
  );
}
