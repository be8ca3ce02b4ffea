import type { CaseAssignees, MoveCase } from '../../../shared/contract/cases.ts';
import type { Result } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { AssignFields, assigneeIn } from './assign-fields.tsx';
import { FormDialog } from './form-dialog.tsx';

interface Props<T> {
  /** Whether somebody has it already: then it wants a reason. */
  again: boolean;
  among: CaseAssignees;
  dealer: number | null;
  act: (move: MoveCase) => Promise<Result<T>>;
  onDone: (value: T) => void;
  onClose: () => void;
}

/** Gives a case, or several, to a dealer or the care centre. */
export function AssignDialog<T>({ again, among, dealer, act, onDone, onClose }: Props<T>) {
  return (
    <FormDialog
      title={t(again ? 'dashboard.cases.moves.reassign' : 'dashboard.cases.moves.assign')}
      deed={t(again ? 'dashboard.cases.moves.reassign' : 'dashboard.cases.moves.assign')}
      act={(data) =>
        act(
          again
            ? { move: 'reassign', ...assigneeIn(data), reason: String(data.get('reason')) }
            : { move: 'assign', ...assigneeIn(data) },
        )
      }
      onDone={onDone}
      onClose={onClose}
    >
      <AssignFields among={among} dealer={dealer} />
      {again && (
        <label>
          {t('dashboard.cases.reason')}
          <textarea name="reason" rows={2} required minLength={2} maxLength={1000} />
        </label>
      )}
    </FormDialog>
  );
}
