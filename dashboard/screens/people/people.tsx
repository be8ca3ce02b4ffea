import { useState } from 'preact/hooks';
import type { PersonView } from '../../../shared/contract/people.ts';
import { getPeople } from '../../api/monitor.ts';
import { useLoad } from '../../app/load.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { AddPerson } from './add-person.tsx';
import { ChangeAccess, ChangeRole } from './change-person.tsx';

type Doing = { what: 'add' } | { what: 'role' | 'access'; person: PersonView };

/** 人员: who may sign in, for administrators. */
export function People() {
  const { value, trouble, reload } = useLoad('people', getPeople);
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      <title>{`${t('dashboard.nav.people')} · 车声`}</title>
      <div class="toolbar">
        <h1>{t('dashboard.nav.people')}</h1>
        {value && (
          <button type="button" class="button primary" onClick={() => setDoing({ what: 'add' })}>
            <Icon name="plus" size={14} />
            {t('dashboard.people.add')}
          </button>
        )}
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={4} />}
      {value && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
        <section class="table-scroll box people" tabIndex={0} aria-label={t('dashboard.nav.people')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('dashboard.people.name')}</th>
                <th scope="col">{t('dashboard.signIn.email')}</th>
                <th scope="col">{t('dashboard.people.role')}</th>
                <th scope="col">
                  <span class="unseen">{t('dashboard.people.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {value.people.map((person) => (
                <tr key={person.id}>
                  <th scope="row">
                    {person.name}
                    {person.id === me.value?.id && <span class="quiet"> {t('dashboard.people.you')}</span>}
                    {person.disabled && <span class="quiet"> {t('dashboard.people.disabled')}</span>}
                  </th>
                  <td class="address">{person.email}</td>
                  <td>
                    {t(`words.roles.${person.role}`)}
                    {person.dealer && ` · ${person.dealer.name}`}
                  </td>
                  <td>
                    {/* Another administrator does it for oneself, so nobody locks the door behind them. */}
                    {person.id !== me.value?.id && (
                      <PersonActions person={person} onDo={(what) => setDoing({ what, person })} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {doing?.what === 'add' && <AddPerson onClose={close} onAdded={reload} />}
      {doing?.what === 'role' && <ChangeRole person={doing.person} onClose={close} onChanged={reload} />}
      {doing?.what === 'access' && <ChangeAccess person={doing.person} onClose={close} onChanged={reload} />}
    </>
  );
}

function PersonActions({ person, onDo }: { person: PersonView; onDo: (what: 'role' | 'access') => void }) {
  const access = person.disabled ? t('dashboard.people.enable') : t('dashboard.people.disable');
  return (
    <span class="row actions">
      <button
        type="button"
        class="button"
        aria-label={t('dashboard.people.changeOf', { name: person.name })}
        onClick={() => onDo('role')}
      >
        {t('dashboard.people.change')}
      </button>
      <button
        type="button"
        class={person.disabled ? 'button' : 'button danger'}
        aria-label={`${access} ${person.name}`}
        onClick={() => onDo('access')}
      >
        {access}
      </button>
    </span>
  );
}
