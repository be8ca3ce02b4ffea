import type { Dealers } from '../../../shared/contract/people.ts';
import type { Role } from '../../../shared/contract/words.ts';
import { t } from '../../app/text.ts';

const ROLES = ['brand', 'pr', 'quality', 'admin', 'dealer'] as const satisfies readonly Role[];

interface Props {
  role: Role;
  onRole: (role: Role) => void;
  dealers: Dealers['dealers'];
  /** The dealer chosen at first. */
  dealerId?: number | undefined;
}

/**
 * What a person may see, and for a dealer's person whose customers. The form's field `dealer` holds the dealer's id.
 * The role of a dealer's people is offered once there are dealers, which come with the customer import.
 */
export function RoleFields({ role, onRole, dealers, dealerId }: Props) {
  return (
    <>
      <label>
        {t('dashboard.people.role')}
        <select
          value={role}
          onChange={(event) => {
            const chosen = ROLES.find((each) => each === event.currentTarget.value);
            if (chosen) onRole(chosen);
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
              <option key={id} value={String(id)} selected={id === dealerId}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {dealers.length === 0 && <p class="quiet small">{t('dashboard.people.dealerHint')}</p>}
    </>
  );
}
