import { useState } from 'preact/hooks';
import type { CreatedPerson } from '../../../shared/contract/people.ts';
import type { Role } from '../../../shared/contract/words.ts';
import { addPerson, getDealers } from '../../api/monitor.ts';
import type { Trouble } from '../../api/request.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';
import { Secret } from '../../parts/secret.tsx';
import { RoleFields } from './role-fields.tsx';

/** Lets somebody in, with a first password that is shown once. */
export function AddPerson({ onClose, onAdded }: { onClose: () => void; onAdded: () => void }) {
  const [created, setCreated] = useState<CreatedPerson | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [role, setRole] = useState<Role>('brand');
  const dealers = useLoad('dealers', getDealers).value?.dealers ?? [];
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const answer = await addPerson({
      name: String(fields.get('name')),
      email: String(fields.get('email')),
      role,
      dealerId: role === 'dealer' ? Number(fields.get('dealer')) : undefined,
    });
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    setCreated(answer.value);
    onAdded();
  };
  return (
    <Dialog title={t('dashboard.people.add')} onClose={onClose}>
      {created ? (
        <Secret
          what={t('dashboard.people.password', { name: created.person.name })}
          secret={created.password ?? ''}
          onDone={onClose}
        />
      ) : (
        <form class="fields" onSubmit={submit}>
          <label>
            {t('dashboard.people.name')}
            <input name="name" required maxLength={80} autocomplete="off" />
          </label>
          <label>
            {t('dashboard.signIn.email')}
            <input name="email" type="email" required maxLength={254} autocomplete="off" />
          </label>
          <RoleFields role={role} onRole={setRole} dealers={dealers} />
          {trouble && <TroubleNote trouble={trouble} />}
          <button type="submit" class="button primary">
            {t('dashboard.people.create')}
          </button>
        </form>
      )}
    </Dialog>
  );
}
