import { useEffect, useState } from 'preact/hooks';
import type { AuthorAnswer, AuthorKey } from '../../../shared/contract/customers.ts';
import { lookUp } from '../../api/customers.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';

/** After the last key pressed, so that half an account is not asked for. */
const PAUSE_MS = 400;

/** What is known of the account being typed: a wrong id shows before anything is linked. */
export function KnownAccount({ author }: { author: AuthorKey }) {
  const [settled, setSettled] = useState<AuthorKey | null>(null);
  const { host, key } = author;
  useEffect(() => {
    const whole = host.trim() !== '' && key.trim() !== '';
    const timer = setTimeout(
      () => setSettled(whole ? { host: host.trim(), key: key.trim() } : null),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [host, key]);
  const asked = useLoad(settled && `${settled.host} ${settled.key}`, (signal) =>
    lookUp(settled ?? { host, key }, signal),
  );
  const found = asked.value?.authors[0];
  const current = settled !== null && found?.host === settled.host && found.key === settled.key;
  return (
    <p class="note" role="status">
      {current && found ? inWords(found) : t('dashboard.customers.accountAsk')}
    </p>
  );
}

function inWords({ posts, negatives, customer, refused }: AuthorAnswer): string {
  if (customer || refused) return t('dashboard.customers.accountTaken');
  if (posts === 0) return t('dashboard.customers.accountUnread');
  return t('dashboard.customers.accountRead', { posts, negatives });
}
