import type { MoveCase } from '../../../../shared/contract/cases.ts';
import { moveCase } from '../../../api/cases.ts';
import { t } from '../../../app/text.ts';
import { FormDialog } from '../form-dialog.tsx';
import type { DialogProps } from './deed-dialogs.tsx';

/** Closes with the customer's score, or says what is missing before. */
export function Close({ of, onDone, onClose }: DialogProps) {
  const missing = of.missing.filter((gap) => gap !== 'result');
  return (
    <FormDialog
      title={t('dashboard.cases.moves.close')}
      deed={t('dashboard.cases.moves.close')}
      act={(data) => {
        const score = String(data.get('score') ?? '');
        const move: MoveCase = { move: 'close', ...(score !== '' && { score: Number(score) }) };
        return moveCase(of.id, move);
      }}
      onDone={onDone}
      onClose={onClose}
    >
      {missing.length > 0 && (
        <div>
          <p>{t('dashboard.cases.missing')}</p>
          <ul class="case-gaps">
            {missing.map((gap) => (
              <li key={gap}>{t(`dashboard.cases.gaps.${gap}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <label>
        {t('dashboard.cases.score')}
        <input name="score" type="number" min={1} max={10} step={1} />
      </label>
      <p class="quiet small">{t('dashboard.cases.scoreNone')}</p>
    </FormDialog>
  );
}

export function Reopen({ of, onDone, onClose }: DialogProps) {
  return (
    <FormDialog
      title={t('dashboard.cases.moves.reopen')}
      deed={t('dashboard.cases.moves.reopen')}
      act={(data) => moveCase(of.id, { move: 'reopen', reason: String(data.get('reason')) })}
      onDone={onDone}
      onClose={onClose}
    >
      <label>
        {t('dashboard.cases.reason')}
        <textarea name="reason" rows={2} required minLength={2} maxLength={1000} />
      </label>
    </FormDialog>
  );
}
