import type { CaseDeed, CaseView } from '../../../../shared/contract/cases.ts';
import { doInCase } from '../../../api/cases.ts';
import { useDeed } from '../../../app/deed.ts';
import { me } from '../../../app/session.ts';
import { locale, t } from '../../../app/text.ts';
import { TroubleNote } from '../../../parts/notice.tsx';

const FEN = 100;
const yuan = (fen: number) =>
  new Intl.NumberFormat(locale.value, { style: 'currency', currency: 'CNY' }).format(fen / FEN);

/** Money and goods: proposed, decided about by the region, then paid. */
export function Compensations({
  of,
  works,
  onRefuse,
  onDone,
}: {
  of: CaseView;
  works: boolean;
  /** Asks for the reason. */
  onRefuse: (id: number) => void;
  onDone: (now: CaseView) => void;
}) {
  const { busy, trouble, run } = useDeed();
  if (of.compensations.length === 0) return null;
  const act = async (deed: CaseDeed) => {
    const now = await run(() => doInCase(of.id, deed));
    if (now) onDone(now);
  };
  const decides = works && me.value?.role !== 'dealer';
  return (
    <section class="box" aria-labelledby="case-compensations">
      <h2 id="case-compensations">{t('dashboard.cases.compensations')}</h2>
      <ul class="case-lines">
        {of.compensations.map(({ id, what, amount, state, proposedBy, decidedBy, reason }) => (
          <li key={id}>
            <p>
              {what}
              {amount !== null && ` · ${yuan(amount)}`}
            </p>
            <p class="quiet small">
              {t(`dashboard.cases.compensation.${state}`)} · {proposedBy}
              {decidedBy !== null && ` → ${decidedBy}`}
              {reason !== null && ` · ${reason}`}
            </p>
            {decides && state === 'proposed' && (
              <div class="row">
                <button
                  type="button"
                  class="button"
                  disabled={busy}
                  onClick={() => act({ what: 'compensationApproved', compensationId: id })}
                >
                  {t('dashboard.cases.approve')}
                </button>
                <button type="button" class="button" disabled={busy} onClick={() => onRefuse(id)}>
                  {t('dashboard.cases.refuse')}
                </button>
              </div>
            )}
            {works && state === 'approved' && (
              <button
                type="button"
                class="button"
                disabled={busy}
                onClick={() => act({ what: 'compensationPaid', compensationId: id })}
              >
                {t('dashboard.cases.pay')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {trouble && <TroubleNote trouble={trouble} />}
    </section>
  );
}
