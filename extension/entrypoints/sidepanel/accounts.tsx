import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CustomerCard } from '../../../shared/contract/customers.ts';
import { sendMessage } from '../../messages/messenger.ts';
import { voice } from '../../pages/voice.ts';
import { problemOf } from './link/problem.ts';

type Account = CustomerCard['accounts'][number];

/** Undoing asks once more, in the place of the button: nothing else stands between a slip and a lost link. */
function Undo({ account, undone }: { account: Account; undone: () => void }) {
  const [step, setStep] = useState<'quiet' | 'asked' | 'busy'>('quiet');
  const [problem, setProblem] = useState<string | null>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step === 'asked') keep.current?.focus();
  }, [step]);
  const { host, key, linkId } = account;
  async function undo(): Promise<void> {
    setStep('busy');
    const done = await sendMessage('undoLink', { host, key, linkId });
    if (done.state === 'done') return undone();
    setProblem(problemOf(done));
    setStep('quiet');
  }
  return (
    <div class="undo">
      {step === 'quiet' ? (
        <button type="button" class="plain" onClick={() => setStep('asked')}>
          {i18n.t('extension.link.undo')}
        </button>
      ) : (
        <>
          <p class="what">{i18n.t('extension.link.undoSure')}</p>
          <button type="button" disabled={step === 'busy'} onClick={undo}>
            {i18n.t('extension.link.undoYes')}
          </button>
          <button
            ref={keep}
            type="button"
            class="plain"
            disabled={step === 'busy'}
            onClick={() => setStep('quiet')}
          >
            {i18n.t('extension.link.keep')}
          </button>
        </>
      )}
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** The forum accounts said to be this customer: by whom, on what ground, what for and how long. */
export function Accounts({ accounts, undone }: { accounts: readonly Account[]; undone: () => void }) {
  return (
    <ul class="accounts">
      {accounts.map((account) => {
        const { linkId, name, key, host, evidence, purpose, madeBy, madeAt, expiresOn, ended } = account;
        return (
          <li key={linkId} data-ended={ended ?? undefined}>
            <p>
              <strong>{name ?? key}</strong> <span class="what">{host}</span>
            </p>
            <p>{evidence}</p>
            <p class="what">
              {[
                purpose,
                i18n.t('extension.link.madeBy', [madeBy, voice.day(madeAt.slice(0, 10))]),
                ended === null
                  ? i18n.t('extension.link.until', [voice.day(expiresOn)])
                  : i18n.t(ended === 'expired' ? 'extension.link.expired' : 'extension.link.ended'),
              ].join(' · ')}
            </p>
            {ended === null && <Undo account={account} undone={undone} />}
          </li>
        );
      })}
    </ul>
  );
}
