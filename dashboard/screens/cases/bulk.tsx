import type { z } from 'zod';
import type { BulkMoved } from '../../../shared/contract/cases.ts';
import { t } from '../../app/text.ts';

export type Moved = z.infer<typeof BulkMoved>;

interface Props {
  count: number;
  moved: Moved | null;
  busy: boolean;
  onAssign: () => void;
  onReassign: () => void;
  onStart: () => void;
  onClear: () => void;
}

/** What may be done to all that are chosen, and what became of it: who refused is named, with why. */
export function BulkBar({ count, moved, busy, onAssign, onReassign, onStart, onClear }: Props) {
  return (
    <>
      {count > 0 && (
        <section class="box row wrap case-bulk" aria-label={t('dashboard.cases.chosen', { count })}>
          <b>{t('dashboard.cases.chosen', { count })}</b>
          <button type="button" class="button" disabled={busy} onClick={onAssign}>
            {t('dashboard.cases.moves.assign')}
          </button>
          <button type="button" class="button" disabled={busy} onClick={onStart}>
            {t('dashboard.cases.moves.start')}
          </button>
          <button type="button" class="button" disabled={busy} onClick={onReassign}>
            {t('dashboard.cases.moves.reassign')}
          </button>
          <button type="button" class="button plain" onClick={onClear}>
            {t('dashboard.cases.clear')}
          </button>
        </section>
      )}
      {moved && (
        <div class={`notice${moved.refused.length > 0 ? ' alarm' : ''}`} role="status">
          <p>{t('dashboard.cases.bulkDone', { count: moved.done.length })}</p>
          {moved.refused.length > 0 && (
            <ul>
              {moved.refused.map(({ id, why }) => (
                <li key={id}>
                  <a href={`/cases/${id}`}>#{id}</a> {why}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  );
}
