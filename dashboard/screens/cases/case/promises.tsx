import type { CaseView } from '../../../../shared/contract/cases.ts';
import { doInCase } from '../../../api/cases.ts';
import { useDeed } from '../../../app/deed.ts';
import { formatInstant } from '../../../app/format.ts';
import { t } from '../../../app/text.ts';
import { TroubleNote } from '../../../parts/notice.tsx';

/** What was promised to the customer, until when, and whether it was kept. */
export function Promises({
  of,
  works,
  onDone,
}: {
  of: CaseView;
  works: boolean;
  onDone: (now: CaseView) => void;
}) {
  const { busy, trouble, run } = useDeed();
  if (of.promises.length === 0) return null;
  const keep = async (promiseId: number) => {
    const now = await run(() => doInCase(of.id, { what: 'promiseKept', promiseId }));
    if (now) onDone(now);
  };
  return (
    <section class="box" aria-labelledby="case-promises">
      <h2 id="case-promises">{t('dashboard.cases.promises')}</h2>
      <ul class="case-lines">
        {of.promises.map(({ id, what, dueAt, by, keptAt, late }) => (
          <li key={id} class={late && keptAt === null ? 'late' : undefined}>
            <p>{what}</p>
            <p class="quiet small">
              {t('dashboard.cases.until', { at: formatInstant(dueAt) })} · {by}
              {keptAt !== null &&
                ` · ${t(late ? 'dashboard.cases.keptLate' : 'dashboard.cases.kept', { at: formatInstant(keptAt) })}`}
            </p>
            {works && keptAt === null && (
              <button type="button" class="button" disabled={busy} onClick={() => keep(id)}>
                {t('dashboard.cases.keep')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {trouble && <TroubleNote trouble={trouble} />}
    </section>
  );
}
