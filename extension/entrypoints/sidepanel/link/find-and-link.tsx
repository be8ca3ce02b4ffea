import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CustomerSummary } from '../../../../shared/contract/customers.ts';
import { sendMessage } from '../../../messages/messenger.ts';
import type { ConnectionView, OpenAuthor } from '../../../messages/protocol.ts';
import { Confirm } from './confirm.tsx';
import { Find } from './find.tsx';

const MAY_LINK = ['admin', 'pr', 'dealer'];

/** From an unknown author to a link in three inputs: say what is known, pick the customer, confirm. */
export function FindAndLink({ opened, made }: { opened: OpenAuthor; made: () => void }) {
  const [me, setMe] = useState<ConnectionView['me']>(null);
  const [picked, setPicked] = useState<CustomerSummary | null>(null);
  useEffect(() => void sendMessage('connection', { ask: false }).then((view) => setMe(view.me)), []);
  if (me === null) return null;
  const mayLink = MAY_LINK.includes(me.role);
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
