import type { Told } from '../../../../shared/contract/told.ts';
import { factPhrase } from '../../../../shared/ui/fact-phrase.ts';
import { locale, t } from '../../../app/text.ts';
import { words } from '../../../app/words.ts';

/** What a report states of the car and its repairs, and how dealer or maker answered. */
export function ToldFacts({ told: { facts, conduct, codes } }: { told: Told }) {
  if (facts.length + conduct.length + codes.length === 0) return null;
  return (
    <ul class="labels" aria-label={t('dashboard.told.title')}>
      {facts.map(({ fact }, index) => (
        <li key={index} class="chip told">
          {factPhrase(fact, words())}
        </li>
      ))}
      {codes.map(({ code, name }) => (
        <li key={code} class="chip told">
          {name ? `${code} ${locale.value === 'zh-CN' ? name.zh : name.en}` : code}
        </li>
      ))}
      {conduct.map((each) => (
        <li key={each.conduct} class="chip complaint">
          {t(`dashboard.told.conduct.${each.conduct}`)}
        </li>
      ))}
    </ul>
  );
}
