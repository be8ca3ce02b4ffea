import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CustomerSummary } from '../../../../shared/contract/customers.ts';
import { sendMessage } from '../../../messages/messenger.ts';
import type { MetPost } from '../../../messages/protocol.ts';
import { identifiersIn } from './evidence.ts';
import { problemOf } from './problem.ts';

interface Props {
  post: MetPost;
  /** Start typing without a click. */
  atOnce: boolean;
  pick: (customer: CustomerSummary) => void;
}

const SHORTEST = 2;

const joined = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');

/** One field for number, name, plate, VIN and phone. Asked on Enter and not while typing: every search is logged. */
export function Find({ post, atOnce, pick }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<CustomerSummary[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (atOnce) field.current?.focus();
  }, [atOnce]);

  async function find(q: string): Promise<void> {
    // One search at a time: a late answer must not pick a customer for a newer question, and each search is logged.
    if (busy || q.trim().length < SHORTEST) return;
    setBusy(true);
    setFound(null);
    const answer = await sendMessage('findCustomers', { q: q.trim() });
    setBusy(false);
    setProblem(answer.state === 'done' ? null : problemOf(answer));
    setFound(answer.state === 'done' ? answer.value : null);
    const [only, ...others] = answer.state === 'done' ? answer.value : [];
    if (only !== undefined && others.length === 0) pick(only);
  }

  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        void find(typed);
      }}
    >
      <label for="find">{i18n.t('extension.link.field')}</label>
      <div class="row">
        <input
          id="find"
          ref={field}
          type="search"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          autocomplete="off"
          spellcheck={false}
          maxLength={60}
          aria-describedby="find-hint"
        />
        <button type="submit" disabled={busy}>
          {i18n.t('extension.link.find')}
        </button>
      </div>
      <p class="what" id="find-hint">
        {i18n.t('extension.link.hint')}
      </p>
      <div>
        {identifiersIn(post).map(({ kind, value }) => (
          <button key={value} type="button" class="plain" disabled={busy} onClick={() => find(value)}>
            {i18n.t('extension.link.inPost', [i18n.t(`extension.link.kinds.${kind}`)])}
          </button>
        ))}
      </div>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {found !== null && (
        <p class="what" role="status">
          {found.length === 0
            ? i18n.t('extension.link.none')
            : i18n.t('extension.link.some', [String(found.length)])}
        </p>
      )}
      <ul class="found">
        {found?.map((customer) => (
          <li key={customer.id}>
            <button type="button" onClick={() => pick(customer)}>
              <strong>{customer.name ?? customer.number}</strong>
              <span class="what">{joined([customer.number, customer.vehicle, customer.dealer])}</span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
