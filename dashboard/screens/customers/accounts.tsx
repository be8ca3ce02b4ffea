import { useState } from 'preact/hooks';
import type { CustomerCard } from '../../../shared/contract/customers.ts';
import { formatDay, formatInstant } from '../../app/format.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { LinkAccount } from './link-account.tsx';
import { UndoLink } from './undo-link.tsx';

export type Account = CustomerCard['accounts'][number];
type Doing = { what: 'link' } | { what: 'undo'; account: Account };

interface Props {
  card: CustomerCard;
  onChanged: () => void;
}

/** Forum accounts somebody said are this customer: on what evidence, what for, until when; and the ones that were. */
export function Accounts({ card, onChanged }: Props) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const role = me.value?.role;
  const mayLink = role === 'admin' || role === 'pr' || role === 'dealer';
  const holding = card.accounts.filter(({ ended }) => ended === null);
  const ended = card.accounts.filter((account) => account.ended !== null);
  return (
    <section class="box accounts" aria-labelledby="accounts">
      <header class="row spread wrap">
        <h2 id="accounts">{t('dashboard.customers.accounts')}</h2>
        {mayLink && (
          <button type="button" class="button" onClick={() => setDoing({ what: 'link' })}>
            <Icon name="plus" size={14} />
            {t('dashboard.customers.link')}
          </button>
        )}
      </header>
      {card.masked.includes('accounts') ? (
        <p class="withheld">{t('words.customer.hidden')}</p>
      ) : (
        holding.length === 0 && <p class="quiet">{t('dashboard.customers.noAccount')}</p>
      )}
      <ul>
        {holding.map((account) => (
          <li key={account.linkId}>
            <AccountFacts account={account} />
            {mayLink && (
              <button
                type="button"
                class="button danger"
                aria-label={t('dashboard.customers.undoOf', { name: account.name ?? account.key })}
                onClick={() => setDoing({ what: 'undo', account })}
              >
                {t('dashboard.customers.undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <details>
          <summary>{t('dashboard.customers.endedLinks', { count: ended.length })}</summary>
          <ul class="ended">
            {ended.map((account) => (
              <li key={account.linkId}>
                <AccountFacts account={account} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {doing?.what === 'link' && <LinkAccount customerId={card.id} onClose={close} onLinked={onChanged} />}
      {doing?.what === 'undo' && <UndoLink account={doing.account} onClose={close} onUndone={onChanged} />}
    </section>
  );
}

function AccountFacts({ account }: { account: Account }) {
  const { name, key, host, evidence, purpose, madeBy, madeAt, expiresOn, ended } = account;
  return (
    <div>
      <p>
        <strong>{name ?? key}</strong> <span class="quiet small">{name ? `${key} · ${host}` : host}</span>
      </p>
      <dl class="customer-facts">
        <div>
          <dt>{t('dashboard.customers.evidence')}</dt>
          <dd>{evidence}</dd>
        </div>
        <div>
          <dt>{t('dashboard.customers.purpose')}</dt>
          <dd>{purpose}</dd>
        </div>
        <div>
          <dt>{t('dashboard.customers.madeBy')}</dt>
          <dd>
            {madeBy} · {formatInstant(madeAt)}
          </dd>
        </div>
        <div>
          <dt>{t('dashboard.customers.until')}</dt>
          <dd>
            {formatDay(expiresOn)}
            {ended && ` · ${t(`dashboard.customers.ended.${ended}`)}`}
          </dd>
        </div>
      </dl>
    </div>
  );
}
