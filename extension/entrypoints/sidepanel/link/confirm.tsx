import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CustomerSummary } from '../../../../shared/contract/customers.ts';
import { CustomerFacts } from '../../../../shared/ui/customer/customer-facts.tsx';
import { sendMessage } from '../../../messages/messenger.ts';
import type { OpenAuthor } from '../../../messages/protocol.ts';
import { voice } from '../../../pages/voice.ts';
import { type EvidenceWords, evidenceOf } from './evidence.ts';
import { problemOf } from './problem.ts';

const words: EvidenceWords = {
  post: (url) => i18n.t('extension.link.said.post', [url]),
  named: (masked) => i18n.t('extension.link.said.named', [masked]),
  series: (name) => i18n.t('extension.link.said.series', [name]),
  sameSeries: (name) => i18n.t('extension.link.said.sameSeries', [name]),
  city: (name) => i18n.t('extension.link.said.city', [name]),
};

/** The reader's own day as YYYY-MM-DD, as en-CA writes it: at eight in the morning in China, UTC is still yesterday. */
const dayOf = (at: Date) => new Intl.DateTimeFormat('en-CA').format(at);

/** A year from today; the API's own default. */
function inAYear(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return dayOf(day);
}

interface Props {
  opened: OpenAuthor;
  customer: CustomerSummary;
  other: () => void;
  made: () => void;
}

/** Says whom, on what ground, what for and how long: all filled in, all to be changed, done with one press. */
export function Confirm({ opened, customer, other, made }: Props) {
  const make = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => make.current?.focus(), []);

  async function link(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const done = await sendMessage('makeLink', {
      host: opened.host,
      key: opened.key,
      customerId: customer.id,
      evidence: String(form.get('evidence')).trim(),
      purpose: String(form.get('purpose')).trim(),
      expiresOn: String(form.get('expires')),
    });
    if (done.state === 'done') return made();
    setBusy(false);
    setProblem(problemOf(done));
  }

  return (
    <form class="confirm" onSubmit={link}>
      <CustomerFacts customer={customer} voice={voice} />
      <div class="field">
        <label for="evidence">{i18n.t('extension.link.evidence')}</label>
        <textarea id="evidence" name="evidence" rows={4} required minLength={3} maxLength={500}>
          {evidenceOf(opened.post, customer.vehicle, words)}
        </textarea>
      </div>
      <div class="field">
        <label for="purpose">{i18n.t('extension.link.purpose')}</label>
        <input
          id="purpose"
          name="purpose"
          required
          minLength={3}
          maxLength={200}
          defaultValue={i18n.t('extension.link.purposeDefault')}
        />
      </div>
      <div class="field">
        <label for="expires">{i18n.t('extension.link.expires')}</label>
        <input
          id="expires"
          name="expires"
          type="date"
          required
          min={dayOf(new Date())}
          defaultValue={inAYear()}
          aria-describedby="expires-what"
        />
        <p class="what" id="expires-what">
          {i18n.t('extension.link.expiresWhat')}
        </p>
      </div>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="row">
        <button ref={make} type="submit" class="main" disabled={busy}>
          {i18n.t(busy ? 'extension.link.making' : 'extension.link.make')}
        </button>
        <button type="button" class="plain" onClick={other}>
          {i18n.t('extension.link.other')}
        </button>
      </div>
    </form>
  );
}
