import type { AlertRuleView } from '../../../shared/contract/alert-rules.ts';
import { removeRule } from '../../api/alerts.ts';
import { t } from '../../app/text.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';

interface Props {
  rule: AlertRuleView;
  onClose: () => void;
  onRemoved: () => void;
}

/** Asked before, since its alerts and what was noted on them go with it. */
export const RemoveRule = ({ rule: { id, name }, onClose, onRemoved }: Props) => (
  <ConfirmDialog
    title={t('dashboard.alertRules.removeTitle')}
    deed={t('dashboard.alertRules.remove')}
    act={() => removeRule(id)}
    onDone={onRemoved}
    onClose={onClose}
  >
    {t('dashboard.alertRules.removeSure', { name })}
  </ConfirmDialog>
);
