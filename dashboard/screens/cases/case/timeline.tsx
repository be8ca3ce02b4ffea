import { CASE_KINDS, CASE_TIERS } from '../../../../shared/cases/words.ts';
import type { CaseStep } from '../../../../shared/contract/cases.ts';
import { formatInstant } from '../../../app/format.ts';
import { t } from '../../../app/text.ts';

/** Everything that happened to a case, the newest first. */
export function CaseTimeline({ steps }: { steps: readonly CaseStep[] }) {
  return (
    <section class="box" aria-labelledby="case-timeline">
      <h2 id="case-timeline">{t('dashboard.cases.timeline')}</h2>
      <ol class="case-timeline">
        {steps.map((step) => (
          <li key={`${step.at} ${step.what}`}>
            <p>
              <b>{t(`dashboard.cases.steps.${step.what}`)}</b>
              {more(step)}{' '}
              <span class="quiet small">
                {step.by ?? t('dashboard.cases.monitor')} ·{' '}
                <time dateTime={step.at}>{formatInstant(step.at)}</time>
              </span>
            </p>
            {step.note !== null && <q>{step.note}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function more({ what, detail }: CaseStep) {
  const { reached, url, dueAt, to, as, score } = detail;
  if (what === 'called') return ` · ${t(reached ? 'dashboard.cases.reached' : 'dashboard.cases.notReached')}`;
  if (what === 'promised' && dueAt) return ` · ${t('dashboard.cases.until', { at: formatInstant(dueAt) })}`;
  const tier = CASE_TIERS.find((each) => what === 'tierChanged' && each === to);
  if (tier) return ` → ${t(`dashboard.cases.tiers.${tier}`)}`;
  const kind = CASE_KINDS.find((each) => what === 'kindChanged' && each === to);
  if (kind) return ` → ${t(`dashboard.cases.kinds.${kind}`)}`;
  if (what === 'closed' && as)
    return ` · ${t(`dashboard.cases.closedAs.${as}`)}${score ? ` ${t('dashboard.cases.scored', { score })}` : ''}`;
  if (what === 'replied' && url)
    return (
      <>
        {' · '}
        <a href={url} target="_blank" rel="noreferrer">
          {t('dashboard.cases.openReply')}
        </a>
      </>
    );
  return '';
}
