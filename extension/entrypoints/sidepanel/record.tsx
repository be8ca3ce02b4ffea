import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { AuthorCard, CustomerCard, CustomerSummary } from '../../../shared/contract/customers.ts';
import { CustomerFacts } from '../../../shared/ui/customer/customer-facts.tsx';
import { OpenMatters } from '../../../shared/ui/customer/open-matters.tsx';
import { Timeline } from '../../../shared/ui/customer/timeline.tsx';
import { VehicleList } from '../../../shared/ui/customer/vehicle-list.tsx';
import { VisitList } from '../../../shared/ui/customer/visit-list.tsx';
import { voice } from '../../pages/voice.ts';
import { Accounts } from './accounts.tsx';

function Block({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface Props {
  author: AuthorCard;
  summary: CustomerSummary;
  /** Null while it was not opened yet, or may not be. */
  record: CustomerCard | null;
  undone: () => void;
}

/** The customer behind an author, as far as the role may see: what is open first, then what happened, then the rest. */
export function Record({ author, summary, record, undone }: Props) {
  return (
    <>
      <Block title={i18n.t('extension.panel.customer')}>
        <CustomerFacts customer={record ?? summary} voice={voice} />
      </Block>
      <Block title={i18n.t('extension.panel.openMatters')}>
        <OpenMatters matters={record?.openMatters ?? author.openMatters} voice={voice} />
      </Block>
      {record === null ? (
        <Block title={i18n.t('extension.card.visits')}>
          <VisitList visits={author.visits} masked={summary.masked} voice={voice} />
        </Block>
      ) : (
        <>
          {record.vehicles.length > 0 && (
            <Block title={i18n.t('extension.panel.vehicles')}>
              <VehicleList vehicles={record.vehicles} masked={record.masked} voice={voice} />
            </Block>
          )}
          <Block title={i18n.t('extension.panel.accounts')}>
            <Accounts accounts={record.accounts} undone={undone} />
          </Block>
          <Block title={i18n.t('extension.panel.timeline')}>
            <Timeline items={record.timeline} voice={voice} />
          </Block>
        </>
      )}
    </>
  );
}
