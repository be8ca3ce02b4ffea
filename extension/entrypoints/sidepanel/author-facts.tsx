import { i18n } from '#i18n';
import type { AuthorAnswer, CustomerCard } from '../../../shared/contract/customers.ts';
import { PolarityBadge } from '../../../shared/ui/polarity-badge.tsx';
import { CustomerFacts } from './customer-facts.tsx';

interface Props {
  answer: AuthorAnswer;
  card: CustomerCard | null;
  cardRefused: boolean;
}

/** Public counts first; then the customer, or why there is none to see. */
export function AuthorFacts({ answer, card, cardRefused }: Props) {
  const { posts, negatives, lastPolarity, customer, refused } = answer;
  return (
    <>
      <dl class="facts">
        <dt>{i18n.t('extension.panel.posts')}</dt>
        <dd>{posts}</dd>
        <dt>{i18n.t('extension.panel.negatives')}</dt>
        <dd>{negatives}</dd>
        <dt>{i18n.t('extension.panel.lastPolarity')}</dt>
        <dd>
          {lastPolarity === null ? (
            i18n.t('extension.panel.none')
          ) : (
            <PolarityBadge polarity={lastPolarity} word={i18n.t(`words.polarity.${lastPolarity}`)} />
          )}
        </dd>
      </dl>
      {customer === null ? (
        <p class="what">{i18n.t(refused ? 'extension.panel.refused' : 'extension.panel.noCustomer')}</p>
      ) : (
        <CustomerFacts summary={customer} card={card} />
      )}
      {cardRefused && <p class="what">{i18n.t('extension.panel.refused')}</p>}
    </>
  );
}
