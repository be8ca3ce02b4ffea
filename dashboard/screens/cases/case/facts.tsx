import type { CaseView } from '../../../../shared/contract/cases.ts';
import { formatInstant } from '../../../app/format.ts';
import { me } from '../../../app/session.ts';
import { t } from '../../../app/text.ts';

/** Who wrote, who has it, when it was seen, and when we first answered. */
export function CaseFacts({ of }: { of: CaseView }) {
  const opens = of.customer !== null && me.value?.role !== 'brand';
  return (
    <section class="box" aria-labelledby="case-facts">
      <h2 id="case-facts">{t('dashboard.cases.facts')}</h2>
      <dl class="facts">
        <Fact name={t('dashboard.cases.who')}>
          {opens ? (
            <a href={`/customers/${of.customer}`}>{of.who ?? `#${of.customer}`}</a>
          ) : (
            (of.who ?? t('dashboard.cases.unknown'))
          )}
        </Fact>
        {of.contact !== null && <Fact name={t('dashboard.cases.contact')}>{of.contact}</Fact>}
        <Fact name={t('dashboard.cases.dealer')}>{of.dealer?.name ?? t('dashboard.cases.centre')}</Fact>
        <Fact name={t('dashboard.cases.owner')}>{of.owner ?? t('dashboard.cases.nobody')}</Fact>
        {of.publishedAt !== null && (
          <Fact name={t('dashboard.cases.published')}>{formatInstant(of.publishedAt)}</Fact>
        )}
        <Fact name={t('dashboard.cases.seenAt')}>
          {formatInstant(of.seenAt)}
          {of.lagDays !== null && of.lagDays > 0 && (
            <span class="quiet"> {t('dashboard.cases.lag', { count: of.lagDays })}</span>
          )}
        </Fact>
        <Fact name={t('dashboard.cases.firstResponse')}>
          {of.firstResponseAt === null
            ? t('dashboard.cases.dueBy', { at: formatInstant(of.firstResponseDueAt) })
            : formatInstant(of.firstResponseAt)}
          {of.firstResponseAt !== null && of.firstResponseAt > of.firstResponseDueAt && (
            <span class="case-late"> {t('dashboard.cases.wasLate')}</span>
          )}
        </Fact>
        {of.publicReply !== null && (
          <Fact name={t('dashboard.cases.publicReply')}>
            <a href={of.publicReply.url} target="_blank" rel="noreferrer">
              {formatInstant(of.publicReply.at)}
            </a>
          </Fact>
        )}
        {of.cause !== null && (
          <Fact name={t('dashboard.cases.cause')}>{t(`dashboard.cases.causes.${of.cause}`)}</Fact>
        )}
        {of.closedAt !== null && (
          <Fact name={t('dashboard.cases.closed')}>
            {formatInstant(of.closedAt)}
            {of.closedAs !== null && ` · ${t(`dashboard.cases.closedAs.${of.closedAs}`)}`}
            {of.score !== null && ` ${t('dashboard.cases.scored', { score: of.score })}`}
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
