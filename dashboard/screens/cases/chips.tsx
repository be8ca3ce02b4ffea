import type { CaseRow } from '../../../shared/contract/cases.ts';
import { t } from '../../app/text.ts';

/** What a case is, in a few words: red line first. */
export function CaseChips({ of }: { of: CaseRow }) {
  return (
    <>
      {of.hazards.map((hazard) => (
        <span key={hazard} class="chip severity critical">
          {t(`dashboard.told.hazards.${hazard}`)}
        </span>
      ))}
      {of.tier !== 'general' && (
        <span class={`chip severity ${of.tier === 'rescue' ? 'critical' : 'warning'}`}>
          {t(`dashboard.cases.tiers.${of.tier}`)}
        </span>
      )}
      <span class="chip">{t(`dashboard.cases.kinds.${of.kind}`)}</span>
      <span class="chip">{t(`dashboard.cases.channels.${of.channel}`)}</span>
      {of.seriesName !== null && <span class="chip">{of.seriesName}</span>}
      {of.reopened > 0 && <span class="chip">{t('dashboard.cases.reopened', { count: of.reopened })}</span>}
    </>
  );
}
