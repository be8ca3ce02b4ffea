import { useState } from 'preact/hooks';
import type { CaseAssignees } from '../../../shared/contract/cases.ts';
import { t } from '../../app/text.ts';

/** Who gets it, as the form says. */
export function assigneeIn(data: FormData): { dealerId: number | null; ownerId?: string } {
  const dealer = String(data.get('dealer') ?? '');
  const owner = String(data.get('owner') ?? '');
  return { dealerId: dealer === '' ? null : Number(dealer), ...(owner !== '' && { ownerId: owner }) };
}

/** A dealer or the care centre, and the person there, if one is named. */
export function AssignFields({ among, dealer }: { among: CaseAssignees; dealer: number | null }) {
  const [at, setAt] = useState(dealer === null ? '' : String(dealer));
  const people = among.people.filter((each) => String(each.dealer ?? '') === at);
  return (
    <>
      <label>
        {t('dashboard.cases.dealer')}
        <select name="dealer" value={at} onChange={({ currentTarget }) => setAt(currentTarget.value)}>
          <option value="">{t('dashboard.cases.centre')}</option>
          {among.dealers.map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('dashboard.cases.owner')}
        <select name="owner">
          <option value="">{t('dashboard.cases.anybody')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
