import { i18n } from '#i18n';
import type { AuthorCard } from '../../../shared/contract/customers.ts';
import { OpenMatters } from '../../../shared/ui/customer/open-matters.tsx';
import { PolarityTrend } from '../../../shared/ui/customer/polarity-trend.tsx';
import { VisitList } from '../../../shared/ui/customer/visit-list.tsx';
import { voice } from '../../pages/voice.ts';

/** Open matters named on the card; the heading counts all of them. */
const MATTERS = 1;

const joined = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');

function Customer({ author }: { author: AuthorCard }) {
  const { customer, refused, openMatters, visits } = author;
  if (customer === null)
    return <p class="what">{i18n.t(refused ? 'extension.panel.refused' : 'extension.card.noCustomer')}</p>;
  return (
    <>
      <p class="who">{joined([customer.name, customer.vehicle, customer.dealer])}</p>
      {openMatters.length > 0 && (
        <section class="matters">
          <h2>
            {i18n.t('extension.card.matters', [voice.count(customer.openMatters ?? openMatters.length)])}
          </h2>
          <OpenMatters matters={openMatters.slice(0, MATTERS)} voice={voice} />
        </section>
      )}
      <section>
        <h2>{i18n.t('extension.card.visits')}</h2>
        <VisitList visits={visits} masked={customer.masked} voice={voice} />
      </section>
    </>
  );
}

/** What a person wants to know before answering: who this is, what is open, what was done last, how they speak. */
export function Glance({ name, author }: { name: string; author: AuthorCard }) {
  const { posts, negatives, complaints, polarity } = author;
  return (
    <>
      <header>
        <h1>{name}</h1>
      </header>
      <Customer author={author} />
      <section>
        <h2>
          {i18n.t('extension.card.speech', [
            voice.count(posts),
            voice.count(negatives),
            voice.count(complaints),
          ])}
        </h2>
        <PolarityTrend months={polarity} voice={voice} />
      </section>
    </>
  );
}
