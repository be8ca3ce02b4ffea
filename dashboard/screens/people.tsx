import { useState } from 'preact/hooks';
import type { CreatedPerson } from '../../shared/contract/people.ts';
import type { Role } from '../../shared/contract/words.ts';
import { addPerson, getDealers, getPeople } from '../api/monitor.ts';
import type { Trouble } from '../api/request.ts';
import { useLoad } from '../app/load.ts';
import { t } from '../app/text.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { Skeleton, TroubleNote } from '../parts/notice.tsx';
import { Secret } from '../parts/secret.tsx';

/** The role of a dealer's people is offered once there are dealers, which come with the customer import. */
const ROLES = ['brand', 'pr', 'quality', 'admin', 'dealer'] as const satisfies readonly Role[];

/** 人员: who may sign in, for administrators. */
export function People() {
  const { value, trouble, reload } = useLoad('people', getPeople);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <title>{`${t('dashboard.nav.people')} · 车声`}</title>
      <div class="toolbar">
        <h1>{t('dashboard.nav.people')}</h1>
        {value && (
          <button type="button" class="button primary" onClick={() => setAdding(true)}>
            <Icon name="plus" size={14} />
            {t('dashboard.people.add')}
          </button>
        )}
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={4} />}
      {value && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
        <section class="table-scroll box" tabIndex={0} aria-label={t('dashboard.nav.people')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('dashboard.people.name')}</th>
                <th scope="col">{t('dashboard.signIn.email')}</th>
                <th scope="col">{t('dashboard.people.role')}</th>
              </tr>
            </thead>
            <tbody>
              {value.people.map((person) => (
                <tr key={person.id}>
                  <th scope="row">
                    {person.name}
                    {person.disabled && <span class="quiet"> {t('dashboard.people.disabled')}</span>}
                  </th>
                  <td>{person.email}</td>
                  <td>
                    {t(`words.roles.${person.role}`)}
                    {person.dealer && ` · ${person.dealer.name}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {adding && <AddPerson onClose={() => setAdding(false)} onAdded={reload} />}
    </>
  );
}

function AddPerson({ onClose, onAdded }: { onClose: () => void; onAdded: () => void }) {
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
          <label>
            {t('dashboard.people.role')}
            <select
              value={role}
              onChange={(event) => {
                const chosen = ROLES.find((each) => each === event.currentTarget.value);
                if (chosen) setRole(chosen);
              }}
            >
              {ROLES.filter((each) => each !== 'dealer' || dealers.length > 0).map((each) => (
                <option key={each} value={each}>
                  {t(`words.roles.${each}`)}
                </option>
              ))}
            </select>
          </label>
          {role === 'dealer' && (
            <label>
              {t('words.roles.dealer')}
              <select name="dealer" required>
                {dealers.map(({ id, name }) => (
                  <option key={id} value={String(id)}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          {dealers.length === 0 && <p class="quiet small">{t('dashboard.people.dealerHint')}</p>}
          {trouble && <TroubleNote trouble={trouble} />}
          <button type="submit" class="button primary">
            {t('dashboard.people.create')}
          </button>
        </form>
      )}
    </Dialog>
  );
}
