import type { ComponentChildren } from 'preact';
import { CASE_KINDS, CASE_TIERS } from '../../../../shared/cases/words.ts';
import type { CaseDeed, CaseView } from '../../../../shared/contract/cases.ts';
import { doInCase } from '../../../api/cases.ts';
import { t } from '../../../app/text.ts';
import { FormDialog } from '../form-dialog.tsx';
import { PromiseFields, promisedBy } from './promise-fields.tsx';

export interface DialogProps {
  of: CaseView;
  onDone: (now: CaseView) => void;
  onClose: () => void;
}

/** A list offers nothing else, so what is said is one of them. */
const chosen = <Value extends string>(of: readonly [Value, ...Value[]], given: FormDataEntryValue | null) =>
  of.find((each) => each === given) ?? of[0];
const said = (data: FormData, name: string) => String(data.get(name) ?? '').trim();

export function Note(props: DialogProps) {
  return (
    <Deed
      {...props}
      title={t('dashboard.cases.do.noted')}
      read={(data) => ({ what: 'noted', note: said(data, 'note') })}
    >
      <Words name="note" label={t('dashboard.cases.note')} most={5000} required />
    </Deed>
  );
}

export function Call(props: DialogProps) {
  return (
    <Deed
      {...props}
      title={t('dashboard.cases.do.called')}
      read={(data) => ({ what: 'called', reached: data.get('reached') === 'yes', note: said(data, 'note') })}
    >
      <fieldset class="row">
        <legend class="unseen">{t('dashboard.cases.do.called')}</legend>
        <label class="option">
          <input type="radio" name="reached" value="yes" required /> {t('dashboard.cases.reached')}
        </label>
        <label class="option">
          <input type="radio" name="reached" value="no" /> {t('dashboard.cases.notReached')}
        </label>
      </fieldset>
      <Words name="note" label={t('dashboard.cases.note')} most={2000} />
    </Deed>
  );
}

export function Reply(props: DialogProps) {
  return (
    <Deed
      {...props}
      title={t('dashboard.cases.do.replied')}
      read={(data) => ({ what: 'replied', url: said(data, 'url'), note: said(data, 'note') })}
    >
      <label>
        {t('dashboard.cases.replyUrl')}
        <input name="url" type="url" required maxLength={2000} placeholder="https://" />
      </label>
      <Words name="note" label={t('dashboard.cases.replyText')} most={5000} />
    </Deed>
  );
}

export function Promised(props: DialogProps) {
  return (
    <Deed {...props} title={t('dashboard.cases.do.promised')} read={promisedBy}>
      <PromiseFields />
    </Deed>
  );
}

export function Compensate(props: DialogProps) {
  return (
    <Deed
      {...props}
      title={t('dashboard.cases.do.compensated')}
      read={(data) => {
        const amount = said(data, 'amount');
        return {
          what: 'compensationProposed',
          promise: said(data, 'what'),
          amount: amount === '' ? null : Math.round(Number(amount) * 100),
        };
      }}
    >
      <label>
        {t('dashboard.cases.compensationWhat')}
        <input name="what" required maxLength={500} />
      </label>
      <label>
        {t('dashboard.cases.amount')}
        <input name="amount" type="number" min="0.01" step="0.01" />
      </label>
    </Deed>
  );
}

export function Refuse({ compensation, ...props }: DialogProps & { compensation: number }) {
  return (
    <Deed
      {...props}
      title={t('dashboard.cases.refuse')}
      read={(data) => ({
        what: 'compensationRefused',
        compensationId: compensation,
        reason: said(data, 'reason'),
      })}
    >
      <Words name="reason" label={t('dashboard.cases.reason')} most={1000} required />
    </Deed>
  );
}

export function Tier(props: DialogProps) {
  return (
    <Deed
      {...props}
      title={t('dashboard.cases.do.tier')}
      read={(data) => ({
        what: 'tierChanged',
        tier: chosen(CASE_TIERS, data.get('tier')),
        reason: said(data, 'reason'),
      })}
    >
      <label>
        {t('dashboard.cases.tier')}
        <select name="tier">
          {CASE_TIERS.map((tier) => (
            <option key={tier} value={tier} selected={tier === props.of.tier}>
              {t(`dashboard.cases.tiers.${tier}`)}
            </option>
          ))}
        </select>
      </label>
      <Words name="reason" label={t('dashboard.cases.reason')} most={1000} required />
    </Deed>
  );
}

export function Kind(props: DialogProps) {
  return (
    <Deed
      {...props}
      title={t('dashboard.cases.do.kind')}
      read={(data) => ({ what: 'kindChanged', kind: chosen(CASE_KINDS, data.get('kind')) })}
    >
      <label>
        {t('dashboard.cases.kind')}
        <select name="kind">
          {CASE_KINDS.map((kind) => (
            <option key={kind} value={kind} selected={kind === props.of.kind}>
              {t(`dashboard.cases.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
    </Deed>
  );
}

interface DeedProps extends DialogProps {
  title: string;
  /** What the form says; the server says what is wrong with it. */
  read: (data: FormData) => CaseDeed;
  children: ComponentChildren;
}

function Deed({ of, title, read, onDone, onClose, children }: DeedProps) {
  return (
    <FormDialog
      title={title}
      deed={t('dashboard.cases.save')}
      act={(data) => doInCase(of.id, read(data))}
      onDone={onDone}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}

function Words(props: { name: string; label: string; most: number; required?: boolean }) {
  return (
    <label>
      {props.label}
      <textarea name={props.name} rows={3} maxLength={props.most} required={props.required} />
    </label>
  );
}
