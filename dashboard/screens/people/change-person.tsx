import { useState } from 'preact/hooks';
import type { PersonChange, PersonView } from '../../../shared/contract/people.ts';
import { changePerson, getDealers } from '../../api/monitor.ts';
import type { Trouble } from '../../api/request.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { RoleFields } from './role-fields.tsx';

interface Props {
  person: PersonView;
  onClose: () => void;
  onChanged: () => void;
}

/** Sends a change; closes when it was made, and says what is wrong when it was not. */
function useChange({ person, onClose, onChanged }: Props) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const change = async (wanted: PersonChange) => {
    setBusy(true);
    const answer = await changePerson(person.id, wanted);
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    onChanged();
    onClose();
  };
  return { trouble, busy, change };
}

/** Gives a person another role or dealer; it counts from their next click on. */
export function ChangeRole(props: Props) {
  const { person } = props;
  const { trouble, busy, change } = useChange(props);
  const [role, setRole] = useState(person.role);
  const dealers = useLoad('dealers', getDealers);
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const dealer = new FormData(event.currentTarget).get('dealer');
    change({ role, dealerId: role === 'dealer' ? Number(dealer) : null });
  };
  return (
    <Dialog title={t('dashboard.people.changeOf', { name: person.name })} onClose={props.onClose}>
      {!dealers.value && !dealers.trouble && <Skeleton rows={2} />}
      {dealers.trouble && <TroubleNote trouble={dealers.trouble} onRetry={dealers.reload} />}
      {dealers.value && (
        <form class="fields" onSubmit={submit}>
          <RoleFields
            role={role}
            onRole={setRole}
            dealers={dealers.value.dealers}
            dealerId={person.dealer?.id}
          />
          <p class="quiet small">{t('dashboard.people.changeWhat')}</p>
          {trouble && <TroubleNote trouble={trouble} />}
          <div class="row">
            <button type="submit" class="button primary" disabled={busy}>
              {t('dashboard.people.save')}
            </button>
            <button type="button" class="button" onClick={props.onClose}>
              {t('dashboard.cancel')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** Asks before a person is shut out, or let in again. */
export function ChangeAccess(props: Props) {
  const { person } = props;
  const { trouble, busy, change } = useChange(props);
  const { name, disabled } = person;
  return (
    <Dialog
      title={disabled ? t('dashboard.people.enable') : t('dashboard.people.disable')}
      onClose={props.onClose}
    >
      <div class="fields">
        <p>
          {disabled
            ? t('dashboard.people.enableWhat', { name })
            : t('dashboard.people.disableWhat', { name })}
        </p>
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button
            type="button"
            class={disabled ? 'button primary' : 'button danger'}
            disabled={busy}
            onClick={() => change({ disabled: !disabled })}
          >
            {disabled ? t('dashboard.people.enable') : t('dashboard.people.disable')}
          </button>
          <button type="button" class="button" onClick={props.onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
