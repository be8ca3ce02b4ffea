import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CustomerSummary } from '../../../../shared/contract/customers.ts';
import type { OpenAuthor } from '../../../messages/protocol.ts';
import { useConnection } from '../../../pages/use-connection.ts';
import { Confirm } from './confirm.tsx';
import { Find } from './find.tsx';

const MAY_LINK = ['admin', 'pr', 'dealer'];

/** From an unknown author to a link in three inputs: say what is known, pick the customer, confirm. */
export function FindAndLink({ opened, made }: { opened: OpenAuthor; made: () => void }) {
  const { view } = useConnection();
  const [picked, setPicked] = useState<CustomerSummary | null>(null);
  if (view === null || view.me === null) return null;
  const mayLink = MAY_LINK.includes(view.me.role);
  return (
    <section>
      <h2>{i18n.t('extension.link.title')}</h2>
      {!mayLink && <p class="what">{i18n.t('extension.link.mayNot')}</p>}
      {mayLink && picked === null && <Find post={opened.post} atOnce={opened.find} pick={setPicked} />}
      {mayLink && picked !== null && (
        <Confirm opened={opened} customer={picked} other={() => setPicked(null)} made={made} />
      )}
    </section>
  );
}
