import { useState } from 'preact/hooks';
import type { HandoverView } from '../../../shared/contract/handovers.ts';
import { undoHandover } from '../../api/customer-base.ts';
import { formatInstant } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';

interface Props {
  handovers: readonly HandoverView[];
  onUndone: () => void;
}

/** Who handed what over to whom; each can be undone. */
export function HandoverHistory({ handovers, onUndone }: Props) {
  const [undoing, setUndoing] = useState<HandoverView | null>(null);
  if (handovers.length === 0) return null;
  return (
    <section class="box base-history" aria-labelledby="handovers">
      <h2 id="handovers">{t('dashboard.base.handovers')}</h2>
      <ul>
        {handovers.map((each) => (
          <li key={each.id} class={each.undoneAt === null ? undefined : 'undone'}>
            <div>
              <p>
                <strong>{each.from}</strong>{' '}
                <span class="quiet">{each.dealer ?? t('dashboard.base.noDealer')}</span>
              </p>
              {each.given.map(({ adviser, area, customers, cases }) => (
                <p key={area ?? ''}>
                  →{' '}
                  {t('dashboard.base.givenTo', {
                    adviser,
                    area: area ?? t('dashboard.base.restArea'),
                    customers,
                    cases,
                  })}
                </p>
              ))}
              <p class="quiet small">
                {each.reason} · {each.madeBy} · {formatInstant(each.madeAt)}
              </p>
              {each.undoneAt !== null && (
                <p class="quiet small">
                  {t('dashboard.base.undoneBy', {
                    name: each.undoneBy ?? '–',
                    at: formatInstant(each.undoneAt),
                  })}
                </p>
              )}
            </div>
            {each.undoneAt === null && (
              <button
                type="button"
                class="button danger"
                aria-label={t('dashboard.base.undoHandoverOf', { name: each.from })}
                onClick={() => setUndoing(each)}
              >
                {t('dashboard.base.undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {undoing && (
        <ConfirmDialog
          title={t('dashboard.base.undoHandoverOf', { name: undoing.from })}
          deed={t('dashboard.base.undo')}
          act={() => undoHandover(undoing.id)}
          onDone={onUndone}
          onClose={() => setUndoing(null)}
        >
          {t('dashboard.base.undoHandoverWhat', { name: undoing.from })}
        </ConfirmDialog>
      )}
    </section>
  );
}
