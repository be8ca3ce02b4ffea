import type { ComponentChildren } from 'preact';
import type { Told } from '../../../shared/contract/told.ts';
import { factPhrase } from '../../../shared/ui/fact-phrase.ts';
import { locale, t } from '../../app/text.ts';
import { words } from '../../app/words.ts';

/** What a post tells beyond its labels: what its author wants, how dealer or maker behaved, and what it states of the car. */
export function ToldList({ told }: { told: Told }) {
  const { relevance, intents, conduct, facts, codes } = told;
  const said = intents.length + conduct.length + facts.length + codes.length;
  if (said === 0 && relevance === 'car') return null;
  return (
    <dl class="facts" aria-label={t('dashboard.told.title')}>
      <Row name={t('dashboard.told.intent')}>
        {relevance !== 'car' && <li class="chip">{t(`dashboard.told.relevance.${relevance}`)}</li>}
        {intents.map(({ intent }) => (
          <li key={intent} class="chip">
            {t(`dashboard.told.intents.${intent}`)}
          </li>
        ))}
      </Row>
      {conduct.length > 0 && (
        <Row name={t('dashboard.told.conductOf')}>
          {conduct.map((each) => (
            <li key={each.conduct} class="chip complaint">
              {t(`dashboard.told.conduct.${each.conduct}`)}
            </li>
          ))}
        </Row>
      )}
      {codes.length > 0 && (
        <Row name={t('dashboard.told.codes')}>
          {codes.map(({ code, name }) => (
            <li key={code} class="chip">
              {name ? `${code} ${locale.value === 'zh-CN' ? name.zh : name.en}` : code}
            </li>
          ))}
        </Row>
      )}
      {facts.length > 0 && (
        <Row name={t('dashboard.told.stated')}>
          {facts.map(({ fact }, index) => (
            <li key={index} class="chip">
              {factPhrase(fact, words())}
            </li>
          ))}
        </Row>
      )}
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ul class="labels">{children}</ul>
      </dd>
    </>
  );
}
