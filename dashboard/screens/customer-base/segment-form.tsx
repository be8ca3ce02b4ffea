import { useState } from 'preact/hooks';
import type { SegmentRule, SegmentView } from '../../../shared/contract/segments.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { addSegment, changeSegment, countSegment } from '../../api/customer-base.ts';
import type { Trouble } from '../../api/request.ts';
import { useLoad } from '../../app/load.ts';
import { locale, t } from '../../app/text.ts';
import { TroubleNote } from '../../parts/notice.tsx';
import { RuleFields } from './rule-fields.tsx';
import type { RuleWords } from './rule-sentence.ts';

interface Props {
  /** Null: a new one. */
  segment: SegmentView | null;
  words: RuleWords;
  onDone: () => void;
  onClose: () => void;
}

/** A rule in fields, with how many it holds while it is written. */
export function SegmentForm({ segment, words, onDone, onClose }: Props) {
  const [name, setName] = useState(segment?.name ?? '');
  const [rule, setRule] = useState<SegmentRule>(segment?.rule ?? {});
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const said = Object.values(rule).some((value) => value !== undefined);
  const counted = useLoad(said ? JSON.stringify(rule) : null, (signal) => countSegment(rule, signal));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const wanted = { name: name.trim(), rule };
    const answer = await (segment ? changeSegment(segment.id, wanted) : addSegment(wanted));
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) onDone();
  };
  const count = (value: number) => formatCount(value, locale.value);
  return (
    <form class="box fields segment-form" onSubmit={submit}>
      <h2>{t(segment ? 'dashboard.base.editSegment' : 'dashboard.base.addSegment')}</h2>
      <label class="segment-name">
        {t('dashboard.base.segmentName')}
        <input
          required
          maxLength={60}
          autocomplete="off"
          value={name}
          placeholder={t('dashboard.base.segmentNameHint')}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <p class="quiet small">{t('dashboard.base.ruleHow')}</p>
      <RuleFields rule={rule} words={words} onChange={setRule} />
      <p class={`segment-live${counted.loading ? ' stale' : ''}`} role="status">
        {!said && <span class="quiet">{t('dashboard.base.ruleEmpty')}</span>}
        {said && counted.trouble === null && counted.value && (
          <strong>
            {t('dashboard.base.ruleHolds', {
              customers: count(counted.value.customers),
              of: count(counted.value.of),
            })}
          </strong>
        )}
      </p>
      {said && counted.trouble && <TroubleNote trouble={counted.trouble} />}
      {trouble && <TroubleNote trouble={trouble} />}
      <div class="row">
        <button type="submit" class="button primary" disabled={busy || !said}>
          {t(busy ? 'dashboard.base.saving' : 'dashboard.base.save')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('dashboard.cancel')}
        </button>
      </div>
    </form>
  );
}
