import { useState } from 'preact/hooks';
import type { MergeView } from '../../../shared/contract/duplicates.ts';
import { undoMerge } from '../../api/customer-base.ts';
import { formatInstant } from '../../app/format.ts';
import { t, tIfKnown } from '../../app/text.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';

interface Props {
  merges: readonly MergeView[];
  onUndone: () => void;
}

/** Who was merged into whom; each can be undone. */
export function MergeHistory({ merges, onUndone }: Props) {
  const [undoing, setUndoing] = useState<MergeView | null>(null);
  if (merges.length === 0) return null;
  return (
    <section class="box base-history" aria-labelledby="merges">
      <h2 id="merges">{t('dashboard.base.merges')}</h2>
      <ul>
        {merges.map((merge) => (
          <li key={merge.id} class={merge.undoneAt === null ? undefined : 'undone'}>
            <div>
              <p>
                {t('dashboard.base.mergedInto', { number: merge.mergedNumber })}{' '}
                <a href={`/customers/${merge.keptId}`}>{merge.keptName ?? merge.keptNumber}</a>
                {merge.moved.length > 0 && <span class="quiet"> · {movedOf(merge)}</span>}
              </p>
              <p class="quiet small">
                {merge.reason} · {merge.madeBy} · {formatInstant(merge.madeAt)}
              </p>
              {merge.undoneAt !== null && (
                <p class="quiet small">
                  {t('dashboard.base.undoneBy', {
                    name: merge.undoneBy ?? '–',
                    at: formatInstant(merge.undoneAt),
                  })}
                </p>
              )}
            </div>
            {merge.undoneAt === null && (
              <button
                type="button"
                class="button danger"
                aria-label={t('dashboard.base.undoMergeOf', { number: merge.mergedNumber })}
                onClick={() => setUndoing(merge)}
              >
                {t('dashboard.base.undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {undoing && (
        <ConfirmDialog
          title={t('dashboard.base.undoMergeOf', { number: undoing.mergedNumber })}
          deed={t('dashboard.base.undo')}
          act={() => undoMerge(undoing.id)}
          onDone={onUndone}
          onClose={() => setUndoing(null)}
        >
          {t('dashboard.base.undoMergeWhat', { number: undoing.mergedNumber })}
        </ConfirmDialog>
      )}
    </section>
  );
}

const movedOf = ({ moved }: MergeView): string =>
  moved
    .flatMap(({ table, rows }) => tIfKnown(`dashboard.base.moved.${table}`, { rows }) ?? [])
    .join(t('dashboard.base.comma'));
