import { CASE_CAUSES } from '../../../../shared/cases/words.ts';
import type { CaseView } from '../../../../shared/contract/cases.ts';
import { moveCase } from '../../../api/cases.ts';
import { useDeed } from '../../../app/deed.ts';
import { t } from '../../../app/text.ts';
import { TroubleNote } from '../../../parts/notice.tsx';

const PARTS = ['explanation', 'help', 'guidance', 'decision'] as const;

/** The four parts of the answer and what caused the complaint; a case is not closed before all four are said. */
export function AnswerPanel({
  of,
  works,
  onDone,
}: {
  of: CaseView;
  works: boolean;
  onDone: (now: CaseView) => void;
}) {
  const { busy, trouble, run } = useDeed();
  const open = works && of.moves.includes('answer');
  const said = PARTS.filter((part) => of.answer[part] !== null);
  if (!open && said.length === 0) return null;
  const save = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const parts = PARTS.flatMap((part) => {
      const text = String(data.get(part) ?? '').trim();
      return text === '' ? [] : [[part, text] as const];
    });
    const cause = CASE_CAUSES.find((each) => each === data.get('cause'));
    const now = await run(() =>
      moveCase(of.id, {
        move: 'answer',
        ...Object.fromEntries(parts),
        ...(cause && { cause }),
      }),
    );
    if (now) onDone(now);
  };
  return (
    <section class="box case-answer" aria-labelledby="case-answer">
      <h2 id="case-answer">{t('dashboard.cases.answer.title')}</h2>
      {open ? (
        <form class="fields" onSubmit={save}>
          {PARTS.map((part) => (
            <label key={part}>
              {t(`dashboard.cases.answer.${part}`)}
              {of.missing.includes(part) && (
                <span class="quiet small"> {t('dashboard.cases.answer.missing')}</span>
              )}
              <textarea name={part} rows={2} maxLength={5000} defaultValue={of.answer[part] ?? ''} />
            </label>
          ))}
          <div class="row wrap spread">
            <label class="choice">
              <span class="quiet">{t('dashboard.cases.cause')}</span>
              <select name="cause">
                <option value="">{t('dashboard.cases.causeUnknown')}</option>
                {CASE_CAUSES.map((cause) => (
                  <option key={cause} value={cause} selected={cause === of.cause}>
                    {t(`dashboard.cases.causes.${cause}`)}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" class="button primary" disabled={busy}>
              {busy ? t('dashboard.cases.saving') : t('dashboard.cases.answer.save')}
            </button>
          </div>
          {trouble && <TroubleNote trouble={trouble} />}
        </form>
      ) : (
        <dl class="case-parts">
          {said.map((part) => (
            <div key={part}>
              <dt class="quiet">{t(`dashboard.cases.answer.${part}`)}</dt>
              <dd>{of.answer[part]}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
