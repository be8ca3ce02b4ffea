import { i18n } from '#i18n';
import type { AuthorCard } from '../../../shared/contract/customers.ts';
import { PolarityTrend } from '../../../shared/ui/customer/polarity-trend.tsx';
import { voice } from '../../pages/voice.ts';

/** What anyone can read of this account, counted; there for everyone, linked or not. */
export function PublicFacts({ author }: { author: AuthorCard }) {
  return (
    <section>
      <h2>{i18n.t('extension.panel.speech')}</h2>
      <dl class="figures">
        {(['posts', 'negatives', 'complaints'] as const).map((each) => (
          <div key={each}>
            <dt>{i18n.t(`extension.panel.${each}`)}</dt>
            <dd>{voice.count(author[each])}</dd>
          </div>
        ))}
      </dl>
      <PolarityTrend months={author.polarity} voice={voice} />
    </section>
  );
}
