import { CASE_CHANNELS, CASE_KINDS, CASE_TIERS } from '../../../shared/cases/words.ts';
import type { CaseView } from '../../../shared/contract/cases.ts';
import { openCase } from '../../api/cases.ts';
import { t } from '../../app/text.ts';
import { FormDialog } from './form-dialog.tsx';

/** Nobody types what a forum says by hand: from a post a case is opened at the post. */
const BY_HAND = CASE_CHANNELS.filter((channel) => channel !== 'forum');

/** A case as somebody told it: on the telephone, across the counter. */
export function NewCaseDialog({
  onDone,
  onClose,
}: {
  onDone: (made: CaseView) => void;
  onClose: () => void;
}) {
  return (
    <FormDialog
      title={t('dashboard.cases.new')}
      deed={t('dashboard.cases.open')}
      act={(data) => {
        const contact = String(data.get('contact') ?? '').trim();
        return openCase({
          channel: BY_HAND.find((each) => each === data.get('channel')) ?? 'hotline',
          kind: CASE_KINDS.find((each) => each === data.get('kind')),
          tier: CASE_TIERS.find((each) => each === data.get('tier')),
          title: String(data.get('title')),
          body: String(data.get('body')),
          ...(contact !== '' && { contact }),
        });
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <div class="row wrap">
        <label>
          {t('dashboard.cases.channel')}
          <select name="channel">
            {BY_HAND.map((channel) => (
              <option key={channel} value={channel}>
                {t(`dashboard.cases.channels.${channel}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('dashboard.cases.kind')}
          <select name="kind" defaultValue="complaint">
            {CASE_KINDS.map((kind) => (
              <option key={kind} value={kind} selected={kind === 'complaint'}>
                {t(`dashboard.cases.kinds.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('dashboard.cases.tier')}
          <select name="tier">
            {CASE_TIERS.map((tier) => (
              <option key={tier} value={tier}>
                {t(`dashboard.cases.tiers.${tier}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label>
        {t('dashboard.cases.title')}
        <input name="title" required maxLength={200} />
      </label>
      <label>
        {t('dashboard.cases.said')}
        <textarea name="body" rows={5} required maxLength={20_000} />
      </label>
      <label>
        {t('dashboard.cases.contact')}
        <input name="contact" maxLength={200} autocomplete="off" />
      </label>
      <p class="quiet small">{t('dashboard.cases.masked')}</p>
    </FormDialog>
  );
}
